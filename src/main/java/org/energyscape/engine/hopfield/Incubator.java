package org.energyscape.engine.hopfield;

import java.util.Optional;

/**
 * Makes the objects of this package that need the module {@code jdk.incubator.vector}, by name, so that nothing links to it
 * where the JVM was started without.
 */
final class Incubator {
    private Incubator() {}

    /** A new object of the named class of this package; empty without the module. */
    static <T> Optional<T> make(String name, Class<T> type) {
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty()) {
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
