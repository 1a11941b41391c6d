package org.energyscape.engine.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells what a file is from its content; the name of the file plays no part.
 *
 * <p>Reads at most a few kilobytes and never fails: a file that cannot be used comes back as {@link DataFile.Unknown}
 * with the reason. Safe on any thread.
 */
public final class DataFiles {
    private static final int HEAD = 4096;
    private static final int ZIP_NAME = 30;
    private static final String WANTED =
            "IDX pictures or labels, text with a picture a line, PNG, JPEG or BMP, or weights (.npz)";

    private DataFiles() {}

    /** Looks into the file. */
    public static DataFile sniff(Path path) {
        if (Files.isDirectory(path)) {
            return unknown(path, "a folder");
        }
        if (!Files.exists(path)) {
            return unknown(path, "no such file");
        }
        try (SourceFile source = new SourceFile(path)) {
            return sniff(path, source.stream().readNBytes(HEAD), source.packed());
        } catch (DataFormatException damage) {
            return unknown(path, damage.found());
        } catch (IOException failure) {
            return unknown(path, "a file that cannot be read (" + failure.getMessage() + ")");
        }
    }

    private static DataFile sniff(Path path, byte[] head, boolean packed) {
        if (head.length == 0) {
            return unknown(path, "an empty file");
        }
        if (IdxHeader.looksLike(head)) {
            return idx(path, head);
        }
        String binary = binaryFormat(head);
        if (!binary.isEmpty() && packed) {
            return unknown(path, "a " + binary + " file packed with gzip");
        }
        return switch (binary) {
            case "PNG", "JPEG", "BMP" -> new DataFile.Picture(path, binary);
            case "zip" ->
                holdsArrays(head) ? new DataFile.Weights(path) : unknown(path, "a zip archive without NumPy arrays");
            case "" -> isText(head) ? new DataFile.Text(path) : unknown(path, "binary data of an unknown format");
            default -> unknown(path, "a " + binary + " file");
        };
    }

    private static DataFile idx(Path path, byte[] bytes) {
        IdxHeader head;
        try {
            head = IdxHeader.read(new ByteArrayInputStream(bytes), path);
        } catch (IOException damage) {
            return new DataFile.Unknown(path, String.valueOf(damage.getMessage()));
        }
        if (head.holdsImages()) {
            return new DataFile.IdxImages(
                    path,
                    head.count(),
                    head.dimensions().get(2),
                    head.dimensions().get(1),
                    IdxReader.labelsBeside(path));
        }
        if (head.holdsLabels()) {
            return new DataFile.IdxLabels(path, head.count(), IdxReader.imagesBeside(path));
        }
        return unknown(path, "IDX data of " + head.describe());
    }

    /** The format named by the first bytes, or an empty text. */
    private static String binaryFormat(byte[] head) {
        if (startsWith(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return "PNG";
        }
        if (startsWith(head, 0xFF, 0xD8, 0xFF)) {
            return "JPEG";
        }
        if (startsWith(head, 'B', 'M') && isBmp(head)) {
            return "BMP";
        }
        if (startsWith(head, 'P', 'K', 3, 4)) {
            return "zip";
        }
        if (startsWith(head, 'G', 'I', 'F', '8')) {
            return "GIF";
        }
        if (startsWith(head, '%', 'P', 'D', 'F')) {
            return "PDF";
        }
        if (startsWith(head, 0x93, 'N', 'U', 'M', 'P', 'Y')) {
            return "NumPy .npy";
        }
        if (startsWith(head, 'M', 'A', 'T', 'L', 'A', 'B', ' ', '5')) {
            return "MATLAB";
        }
        boolean riff = startsWith(head, 'R', 'I', 'F', 'F') && head.length >= 12;
        return riff && new String(head, 8, 4, StandardCharsets.US_ASCII).equals("WEBP") ? "WebP" : "";
    }

    /** Two letters are weak evidence: a text may begin with BM, but hardly go on with a known length of the BMP head. */
    private static boolean isBmp(byte[] head) {
        if (head.length < 18) {
            return false;
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getInt(14);
        return length >= 12 && length <= 124;
    }

    /** The first entry of a zip archive stands at its head: 30 bytes, the length of the name at byte 26, the name. */
    private static boolean holdsArrays(byte[] head) {
        if (head.length < ZIP_NAME) {
            return false;
        }
        int length = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(26) & 0xFFFF;
        return ZIP_NAME + length <= head.length
                && new String(head, ZIP_NAME, length, StandardCharsets.UTF_8).endsWith(".npy");
    }

    /** No control characters but white space. */
    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f') {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWith(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static DataFile unknown(Path path, String found) {
        return new DataFile.Unknown(path, SourceFile.nameOf(path) + ": found " + found + ", expected " + WANTED);
    }
}
