package org.energyscape.engine.record.runs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.Rbm;

/**
 * SHA-256 of files and of numbers, in hexadecimal. Numbers count as little-endian float32 in row-major order, so that
 * NumPy gives the same: {@code hashlib.sha256(W.tobytes() + b.tobytes() + c.tobytes())}. Stateless; any thread.
 */
public final class Hashes {
    private static final int CHUNK = 1 << 14;

    private Hashes() {}

    /** Of the content of one file as {@code sha256sum} prints it; of several, one after the other with " / " between. */
    public static String ofFiles(List<Path> files) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files) {
            text.append(text.isEmpty() ? "" : " / ").append(ofFile(file));
        }
        return text.toString();
    }

    static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return hex(digest);
    }

    /** Of the values of some matrices, one after the other. */
    public static String of(FloatMatrix... matrices) {
        MessageDigest digest = sha256();
        for (FloatMatrix matrix : matrices) {
            update(digest, matrix.data());
        }
        return hex(digest);
    }

    /** Of the parameters of a machine: W, then b, then c, bit for bit. */
    public static String of(Rbm rbm) {
        MessageDigest digest = sha256();
        update(digest, rbm.weights().data());
        update(digest, rbm.visibleBias());
        update(digest, rbm.hiddenBias());
        return hex(digest);
    }

    /** Of some spins, one after the other, each an int8 of -1 or +1. */
    public static String of(byte[]... spins) {
        MessageDigest digest = sha256();
        for (byte[] some : spins) {
            digest.update(some);
        }
        return hex(digest);
    }

    /** Of little-endian float64. */
    public static String of(double[] values) {
        MessageDigest digest = sha256();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asDoubleBuffer().put(values);
        digest.update(bytes.array());
        return hex(digest);
    }

    private static void update(MessageDigest digest, float[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK).order(ByteOrder.LITTLE_ENDIAN);
        int perChunk = CHUNK / Float.BYTES;
        for (int from = 0; from < values.length; from += perChunk) {
            int count = Math.min(perChunk, values.length - from);
            bytes.clear();
            bytes.asFloatBuffer().put(values, from, count);
            digest.update(bytes.array(), 0, count * Float.BYTES);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The first digits of a hash, or of each of several, for people. */
    public static String shortened(String hash) {
        return List.of(hash.split(" / ")).stream()
                .map(one -> one.substring(0, Math.min(12, one.length())))
                .collect(Collectors.joining(" / "));
    }
}
