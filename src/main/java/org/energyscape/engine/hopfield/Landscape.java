package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * All 2^N states of a small network, exactly: its fixed points and how many states flow into each.
 *
 * <p>State number s has unit i at +1 where bit i of s is set. States are visited in Gray-code order, one flip apart. The
 * flow is that of asynchronous updates in index order, the one order that makes it a function of the state. Needs a
 * diagonal that is not negative, so that every state comes to rest.
 *
 * @param units N
 * @param fixedPoints numbers of the states no unit of which would turn, ascending
 * @param basinSizes for each fixed point the number of states that end in it, itself included; they sum to 2^N
 */
public record Landscape(int units, int[] fixedPoints, int[] basinSizes) {
    /** Largest N: 65,536 states. */
    public static final int MAX_UNITS = 16;

    private static final int UNKNOWN = -1;

    /** Enumerates; 2^N states of N steps each. */
    public static Landscape of(HopfieldNetwork network) {
        int n = network.units();
        if (n > MAX_UNITS) {
            throw new IllegalArgumentException(
                    "All states are enumerated for at most " + MAX_UNITS + " units, asked for " + n);
        }
        int states = 1 << n;
        Fields fields = network.fields(SpinVector.ofBits(n, 0));
        BitSet fixed = new BitSet(states);
        int gray = 0;
        for (int k = 0; k < states; k++) {
            if (fields.isFixedPoint()) {
                fixed.set(gray);
            }
            if (k < states - 1) {
                int unit = Integer.numberOfTrailingZeros(k + 1);
                fields.flip(unit);
                gray ^= 1 << unit;
            }
        }
        return new Landscape(n, fixed.stream().toArray(), basins(fields, fixed, states));
    }

    /** The fixed points as states. */
    public List<SpinVector> fixedStates() {
        return Arrays.stream(fixedPoints)
                .mapToObj(state -> SpinVector.ofBits(units, state))
                .toList();
    }

    private static int[] basins(Fields fields, BitSet fixed, int states) {
        int[] end = new int[states];
        Arrays.fill(end, UNKNOWN);
        int[] sizes = new int[states];
        List<Integer> path = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            path.clear();
            int state = s;
            while (end[state] == UNKNOWN && !fixed.get(state)) {
                path.add(state);
                state = sweep(fields, state);
            }
            int attractor = fixed.get(state) ? state : end[state];
            end[s] = attractor;
            for (int passed : path) {
                end[passed] = attractor;
            }
            sizes[attractor]++;
        }
        return fixed.stream().map(attractor -> sizes[attractor]).toArray();
    }

    private static int sweep(Fields fields, int from) {
        int n = fields.units();
        fields.moveTo(SpinVector.ofBits(n, from));
        int state = from;
        for (int i = 0; i < n; i++) {
            if (fields.wantsFlip(i)) {
                fields.flip(i);
                state ^= 1 << i;
            }
        }
        return state;
    }
}
