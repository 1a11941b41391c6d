package org.energyscape.engine.record;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code .npy} format of NumPy (NumPy reference, "numpy.lib.format", versions 1.0, 2.0 and 3.0): the six bytes
 * {@code \x93NUMPY}, two version bytes, the length of the header (2 bytes little-endian in version 1, else 4), the header
 * (a Python dictionary with {@code descr}, {@code fortran_order} and {@code shape}), then the values.
 *
 * <p>Reads every {@link NpyType} in either byte order and in C or Fortran order; writes version 1.0, little-endian, C
 * order. Arrays of objects or records are refused.
 */
final class NpyFormat {
    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])?([a-zA-Z]\\w*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([^)]*)\\)");

    private NpyFormat() {}

    /**
     * Reads one array.
     *
     * @param where file and array, for messages
     */
    static NpyArray read(byte[] file, String where) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        String header = header(buffer, where);
        Matcher descr = find(DESCR, header, "descr with a plain element type", where);
        NpyType type = NpyType.ofCode(descr.group(2));
        if (type == null) {
            throw new IOException(where + ": element type '" + descr.group(2)
                    + "' is not supported, expected b1, i1, i2, i4, i8, u1, u2, u4, f4 or f8");
        }
        boolean fortran = find(ORDER, header, "fortran_order", where).group(1).equals("True");
        int[] shape = shape(find(SHAPE, header, "shape", where).group(1), where);
        BigInteger bytes = BigInteger.valueOf(type.bytes());
        for (int side : shape) {
            bytes = bytes.multiply(BigInteger.valueOf(side));
        }
        if (!bytes.equals(BigInteger.valueOf(buffer.remaining()))) {
            throw new IOException(where + ": an array of shape " + NpyArray.shapeText(shape) + " and type "
                    + type.code() + " takes " + bytes + " bytes, found " + buffer.remaining());
        }
        buffer.order(">".equals(descr.group(1)) ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        double[] values = new double[buffer.remaining() / type.bytes()];
        for (int i = 0; i < values.length; i++) {
            values[i] = type.read(buffer);
        }
        return new NpyArray(type, shape, fortran ? toRowMajor(values, shape) : values);
    }

    /** The bytes of one array, version 1.0. */
    static byte[] write(NpyArray array) {
        String order = array.type().bytes() == 1 ? "|" : "<";
        String header = "{'descr': '" + order + array.type().code() + "', 'fortran_order': False, 'shape': "
                + array.shapeText() + ", }";
        // The values start at a multiple of 64 bytes, so that the file can be mapped into memory.
        int used = MAGIC.length + 2 + 2 + header.length() + 1;
        String padded = header + " ".repeat((64 - used % 64) % 64) + "\n";
        ByteBuffer buffer = ByteBuffer.allocate(MAGIC.length
                        + 4
                        + padded.length()
                        + array.values().length * array.type().bytes())
                .order(ByteOrder.LITTLE_ENDIAN);
        buffer.put(MAGIC).put((byte) 1).put((byte) 0).putShort((short) padded.length());
        buffer.put(padded.getBytes(StandardCharsets.US_ASCII));
        for (double value : array.values()) {
            array.type().write(value, buffer);
        }
        return buffer.array();
    }

    private static String header(ByteBuffer buffer, String where) throws IOException {
        if (buffer.remaining() < MAGIC.length + 4) {
            throw new IOException(where + ": expected a NumPy array, found " + buffer.remaining() + " bytes");
        }
        for (byte expected : MAGIC) {
            if (buffer.get() != expected) {
                throw new IOException(where + ": expected a NumPy array, but it does not begin with \\x93NUMPY");
            }
        }
        int major = buffer.get();
        int minor = buffer.get();
        if (major < 1 || major > 3) {
            throw new IOException(
                    where + ": .npy version " + major + "." + minor + " is not supported, expected 1.0, 2.0 or 3.0");
        }
        int prefix = major == 1 ? 2 : 4;
        long length = buffer.remaining() < prefix
                ? -1
                : major == 1 ? buffer.getShort() & 0xFFFF : buffer.getInt() & 0xFFFFFFFFL;
        if (length < 0 || length > buffer.remaining()) {
            throw new IOException(where + ": the header is cut short: " + buffer.remaining() + " bytes are left");
        }
        byte[] text = new byte[(int) length];
        buffer.get(text);
        Charset charset = major == 3 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
        return new String(text, charset);
    }

    private static Matcher find(Pattern pattern, String header, String what, String where) throws IOException {
        Matcher matcher = pattern.matcher(header);
        if (!matcher.find()) {
            throw new IOException(where + ": expected " + what + " in the header, found " + header.strip());
        }
        return matcher;
    }

    private static int[] shape(String inside, String where) throws IOException {
        if (inside.isBlank()) {
            return new int[0];
        }
        // A Python tuple of one number ends in a comma.
        String[] parts = inside.strip().replaceFirst(",$", "").split(",", -1);
        int[] shape = new int[parts.length];
        for (int i = 0; i < shape.length; i++) {
            try {
                shape[i] = Integer.parseInt(parts[i].strip());
            } catch (NumberFormatException e) {
                throw new IOException(where + ": expected whole numbers in the shape, found (" + inside + ")", e);
            }
            if (shape[i] < 0) {
                throw new IOException(where + ": expected no negative side, found shape (" + inside + ")");
            }
        }
        return shape;
    }

    /** From first index fastest to last index fastest. */
    private static double[] toRowMajor(double[] values, int[] shape) {
        double[] result = new double[values.length];
        int[] index = new int[shape.length];
        for (double value : values) {
            int at = 0;
            for (int d = 0; d < shape.length; d++) {
                at = at * shape[d] + index[d];
            }
            result[at] = value;
            for (int d = 0; d < shape.length && ++index[d] == shape[d]; d++) {
                index[d] = 0;
            }
        }
        return result;
    }
}
