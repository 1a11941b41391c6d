package org.energyscape.engine.run;

import java.nio.ByteBuffer;

/**
 * Turns the states of one simulation into bytes and back, bit for bit, so that a {@link Timeline} can put them on a disk.
 * The bytes are read by the process that wrote them and by no other, so they need neither version nor byte order of their
 * own. Stateless; called by the runner's worker.
 */
public interface StateCodec {
    /** How many bytes {@link #encode} will write for the state. */
    int encodedBytes(SavedState state);

    /** Writes the state at the position of the buffer, which has room for it. */
    void encode(SavedState state, ByteBuffer to);

    /** Reads what {@link #encode} wrote; going on from the result gives the same bits as from the state itself. */
    SavedState decode(ByteBuffer from);
}
