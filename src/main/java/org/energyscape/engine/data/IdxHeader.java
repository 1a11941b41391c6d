package org.energyscape.engine.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The head of an IDX file: two zero bytes, the element type, the number of dimensions, then each dimension as a
 * big-endian 32-bit integer (the format is described on the MNIST page of LeCun, Cortes and Burges).
 *
 * @param elementType type byte, {@link #UNSIGNED_BYTE} for pictures and labels
 * @param dimensions sizes, slowest-running first: count, height, width for pictures
 */
record IdxHeader(int elementType, List<Integer> dimensions) {
    static final int UNSIGNED_BYTE = 0x08;

    /** Bytes of the head before the elements begin. */
    int length() {
        return 4 + 4 * dimensions.size();
    }

    int count() {
        return dimensions.get(0);
    }

    boolean holdsImages() {
        return elementType == UNSIGNED_BYTE && dimensions.size() == 3;
    }

    boolean holdsLabels() {
        return elementType == UNSIGNED_BYTE && dimensions.size() == 1;
    }

    /** What the head says, in words: {@code "60000 x 28 x 28 of unsigned byte"}. */
    String describe() {
        return dimensions.stream().map(String::valueOf).collect(Collectors.joining(" x ")) + " of "
                + typeName(elementType);
    }

    /** Whether the four bytes could open an IDX file. */
    static boolean looksLike(byte[] head) {
        return head.length >= 4
                && head[0] == 0
                && head[1] == 0
                && !typeName(head[2]).startsWith("unknown")
                && head[3] >= 1;
    }

    static IdxHeader read(InputStream in, Path file) throws IOException {
        byte[] magic = in.readNBytes(4);
        if (magic.length == 0) {
            throw new DataFormatException(file, "", "an empty file", "an IDX file");
        }
        if (magic.length < 4 || magic[0] != 0 || magic[1] != 0) {
            String hex = IntStream.range(0, magic.length)
                    .mapToObj(i -> String.format("%02X", magic[i]))
                    .collect(Collectors.joining(" "));
            throw new DataFormatException(
                    file, "byte 0", hex, "an IDX head (00 00, then element type and number of dimensions)");
        }
        int rank = magic[3] & 0xFF;
        if (rank == 0) {
            throw new DataFormatException(file, "byte 3", "0 dimensions", "at least one");
        }
        byte[] sizes = in.readNBytes(4 * rank);
        if (sizes.length < 4 * rank) {
            throw new DataFormatException(
                    file,
                    "byte " + (4 + sizes.length),
                    "the end of the file",
                    rank + " dimensions of 4 bytes each in the head");
        }
        ByteBuffer buffer = ByteBuffer.wrap(sizes);
        List<Integer> dimensions =
                IntStream.range(0, rank).mapToObj(i -> buffer.getInt(4 * i)).toList();
        for (int i = 0; i < rank; i++) {
            if (dimensions.get(i) <= 0) {
                throw new DataFormatException(
                        file, "byte " + (4 + 4 * i), "size " + dimensions.get(i), "a size of at least 1");
            }
        }
        return new IdxHeader(magic[2] & 0xFF, dimensions);
    }

    static String typeName(int elementType) {
        return switch (elementType) {
            case UNSIGNED_BYTE -> "unsigned byte";
            case 0x09 -> "signed byte";
            case 0x0B -> "16-bit integer";
            case 0x0C -> "32-bit integer";
            case 0x0D -> "32-bit float";
            case 0x0E -> "64-bit float";
            default -> String.format("unknown type 0x%02X", elementType);
        };
    }
}
