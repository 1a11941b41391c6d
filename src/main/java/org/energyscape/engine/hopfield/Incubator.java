package org.energyscape.engine.hopfield;

import java.util.Optional;
import org.energyscape.engine.math.VectorModule;

/**
 * Makes the objects of this package that need the module {@code jdk.incubator.vector}, by name, so that nothing links to it
 * where the JVM was started without.
 */
final class Incubator {
    private Incubator() {}

    /** A new object of the named class of this package; empty where vectors are absent or would lose. */
    static <T> Optional<T> make(String name, Class<T> type) {
        if (VectorModule.worthwhileBits().isEmpty()) {
            return Optional.empty();
        }
        try {
            Class<?> loaded = Class.forName(Incubator.class.getPackageName() + "." + name);
            return Optional.of(type.cast(loaded.getDeclaredConstructor().newInstance()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The vector loops " + name + " cannot be made", e);
        }
    }
}
