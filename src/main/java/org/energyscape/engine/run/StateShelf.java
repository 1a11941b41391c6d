package org.energyscape.engine.run;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Where a {@link Timeline} puts states for which memory has no room. Not thread-safe. */
interface StateShelf {
    /**
     * Where a state stands.
     *
     * @param offset of its first byte
     * @param bytes how many there are
     * @param checksum of these bytes
     */
    record Place(long offset, int bytes, long checksum) {}

    /**
     * Puts a state there.
     *
     * @return its place, or null if there is no room left
     */
    @Nullable
    Place put(SavedState state) throws IOException;

    /** The state that was put there; it stays. */
    SavedState get(Place place) throws IOException;

    /** The state is no longer needed. */
    void free(Place place);

    /** No state is needed any more; what they took is given back. */
    void clear();
}
