package org.energyscape.engine.record;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The element types of NumPy arrays this project reads, named as NumPy's {@code dtype.str} without the byte order. */
public enum NpyType {
    BOOL("b1", 1),
    INT8("i1", 1),
    INT16("i2", 2),
    INT32("i4", 4),
    INT64("i8", 8),
    UINT8("u1", 1),
    UINT16("u2", 2),
    UINT32("u4", 4),
    FLOAT32("f4", 4),
    FLOAT64("f8", 8);

    private final String code;
    private final int bytes;

    NpyType(String code, int bytes) {
        this.code = code;
        this.bytes = bytes;
    }

    /** Such as {@code "f4"}. */
    public String code() {
        return code;
    }

    /** Bytes an element. */
    public int bytes() {
        return bytes;
    }

    static @Nullable NpyType ofCode(String code) {
        for (NpyType type : values()) {
            if (type.code.equals(code)) {
                return type;
            }
        }
        return null;
    }

    /** The next element; integers of 64 bits beyond 2^53 are rounded. */
    double read(ByteBuffer from) {
        return switch (this) {
            case BOOL -> from.get() == 0 ? 0 : 1;
            case INT8 -> from.get();
            case INT16 -> from.getShort();
            case INT32 -> from.getInt();
            case INT64 -> from.getLong();
            case UINT8 -> from.get() & 0xFF;
            case UINT16 -> from.getShort() & 0xFFFF;
            case UINT32 -> from.getInt() & 0xFFFFFFFFL;
            case FLOAT32 -> from.getFloat();
            case FLOAT64 -> from.getDouble();
        };
    }

    /** Appends one element. */
    void write(double value, ByteBuffer to) {
        switch (this) {
            case BOOL -> to.put((byte) (value == 0 ? 0 : 1));
            case INT8, UINT8 -> to.put((byte) (long) value);
            case INT16, UINT16 -> to.putShort((short) (long) value);
            case INT32, UINT32 -> to.putInt((int) (long) value);
            case INT64 -> to.putLong((long) value);
            case FLOAT32 -> to.putFloat((float) value);
            case FLOAT64 -> to.putDouble(value);
        }
    }
}
