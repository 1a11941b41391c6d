package org.energyscape.engine.math;

import java.util.OptionalInt;

/**
 * What this JVM can do with {@code jdk.incubator.vector}, found out without linking to it. Whoever has loops in vectors asks
 * here whether to load them.
 */
public final class VectorModule {
    private VectorModule() {}

    /** Whether the JVM was started with the module. */
    public static boolean isPresent() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /**
     * Bits of the widest vectors this processor is at home with; empty without the module, and where vectors would lose:
     * with 128 bits outside ARM there are no fused multiplications, which Java then imitates slowly.
     */
    public static OptionalInt worthwhileBits() {
        if (!isPresent()) {
            return OptionalInt.empty();
        }
        int bits = preferredBits();
        boolean arm = System.getProperty("os.arch", "").equals("aarch64");
        return bits == 512 || bits == 256 || (bits == 128 && arm) ? OptionalInt.of(bits) : OptionalInt.empty();
    }

    private static int preferredBits() {
        try {
            Class<?> shape = Class.forName("jdk.incubator.vector.VectorShape");
            Object preferred = shape.getMethod("preferredShape").invoke(null);
            return (int) shape.getMethod("vectorBitSize").invoke(preferred);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The vector module does not say its preferred width", e);
        }
    }
}
