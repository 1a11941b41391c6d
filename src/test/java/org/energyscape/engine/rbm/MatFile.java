package org.energyscape.engine.rbm;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Reads the numeric matrices of a MATLAB level 5 MAT-file (MathWorks, "MAT-File Format", chapter 1): a 128-byte header,
 * then data elements, each a tag (type and bytes) and its contents padded to 8 bytes; compressed elements hold one more
 * element in zlib form. Little-endian files only; values are stored column by column.
 */
final class MatFile {
    private static final int MI_MATRIX = 14;
    private static final int MI_COMPRESSED = 15;

    private MatFile() {}

    static Map<String, FloatMatrix> read(Path file) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        Map<String, FloatMatrix> matrices = new LinkedHashMap<>();
        buffer.position(128);
        while (buffer.remaining() >= 8) {
            int type = buffer.getInt();
            int bytes = buffer.getInt();
            ByteBuffer element = slice(buffer, bytes);
            if (type == MI_COMPRESSED) {
                element = inflate(element);
                type = element.getInt();
                element.getInt();
            } else {
                buffer.position(Math.min(buffer.limit(), (buffer.position() + 7) / 8 * 8));
            }
            if (type == MI_MATRIX) {
                matrix(element, matrices);
            }
        }
        return matrices;
    }

    private static void matrix(ByteBuffer element, Map<String, FloatMatrix> matrices) throws IOException {
        part(element, new int[1]);
        ByteBuffer dimensions = part(element, new int[1]);
        int rows = dimensions.getInt();
        int columns = dimensions.getInt();
        ByteBuffer name = part(element, new int[1]);
        String text = StandardCharsets.US_ASCII.decode(name).toString();
        int[] type = new int[1];
        ByteBuffer values = part(element, type);
        FloatMatrix matrix = new FloatMatrix(rows, columns);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < rows; i++) {
                matrix.setEntry(i, j, number(values, type[0]));
            }
        }
        matrices.put(text, matrix);
    }

    private static double number(ByteBuffer values, int type) throws IOException {
        return switch (type) {
            case 1 -> values.get();
            case 2 -> values.get() & 0xFF;
            case 3 -> values.getShort();
            case 4 -> values.getShort() & 0xFFFF;
            case 5 -> values.getInt();
            case 7 -> values.getFloat();
            case 9 -> values.getDouble();
            default -> throw new IOException("Expected a numeric MAT type, found " + type);
        };
    }

    /** The next sub-element; the small form packs up to 4 bytes into the tag. */
    private static ByteBuffer part(ByteBuffer element, int[] type) {
        int tag = element.getInt();
        if (tag >>> 16 != 0) {
            type[0] = tag & 0xFFFF;
            ByteBuffer contents = slice(element, tag >>> 16);
            element.position(element.position() + 4 - (tag >>> 16));
            return contents;
        }
        type[0] = tag;
        int bytes = element.getInt();
        ByteBuffer contents = slice(element, bytes);
        element.position(Math.min(element.limit(), element.position() + (8 - bytes % 8) % 8));
        return contents;
    }

    private static ByteBuffer slice(ByteBuffer from, int bytes) {
        ByteBuffer slice = from.slice(from.position(), bytes).order(ByteOrder.LITTLE_ENDIAN);
        from.position(from.position() + bytes);
        return slice;
    }

    private static ByteBuffer inflate(ByteBuffer compressed) throws IOException {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(compressed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] piece = new byte[8192];
            while (!inflater.finished()) {
                int count = inflater.inflate(piece);
                if (count == 0 && inflater.needsInput()) {
                    throw new IOException("A compressed element is cut short");
                }
                out.write(piece, 0, count);
            }
            return ByteBuffer.wrap(out.toByteArray()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (DataFormatException e) {
            throw new IOException("A compressed element is damaged", e);
        } finally {
            inflater.end();
        }
    }
}
