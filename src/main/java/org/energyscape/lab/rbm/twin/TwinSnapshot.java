package org.energyscape.lab.rbm.twin;

import java.util.Arrays;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of twin runs show. Arrays are fresh and never written again; m visible units.
 *
 * @param step minibatches of twin A done
 * @param first twin A
 * @param second twin B
 * @param change in what they differ
 * @param valueOfFirst what A has of it, as it is shown
 * @param pairs which hidden unit of B belongs to which of A
 * @param difference w_A - w_B of each pair, pairs x m row-major
 * @param tiles the same as pictures, in the order in which they are shown
 * @param meanOfFirst mean of |w_ij| of A
 * @param meanOfSecond mean of |w_ij| of B
 */
public record TwinSnapshot(
        long step,
        RbmSnapshot first,
        RbmSnapshot second,
        TwinChange<?> change,
        String valueOfFirst,
        TwinPairs pairs,
        float[] difference,
        TwinTiles tiles,
        double meanOfFirst,
        double meanOfSecond)
        implements Snapshot {
    int visible() {
        return first.visible();
    }

    /** One filter of A less that of its twin, length m. */
    float[] differenceOf(int pair) {
        return row(difference, pair, visible());
    }

    /** One filter, length m. */
    static float[] filter(RbmSnapshot of, int unit) {
        return row(of.filters(), unit, of.visible());
    }

    private static float[] row(float[] rows, int index, int length) {
        float[] row = new float[length];
        System.arraycopy(rows, index * length, row, 0, length);
        return row;
    }

    /** Whether no parameter of one differs from that of the other by one bit. */
    boolean isEqual() {
        return Arrays.equals(first.filters(), second.filters())
                && Arrays.equals(first.visibleBias(), second.visibleBias())
                && Arrays.equals(first.hiddenBias(), second.hiddenBias());
    }

    /** Only to itself: to compare arrays of two moments would take longer than to draw them. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
