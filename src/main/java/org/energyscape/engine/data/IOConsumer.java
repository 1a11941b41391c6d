package org.energyscape.engine.data;

import java.io.IOException;

/** Takes a value and does input or output with it. */
@FunctionalInterface
public interface IOConsumer<T> {
    /** Does the work. */
    void accept(T value) throws IOException;
}
