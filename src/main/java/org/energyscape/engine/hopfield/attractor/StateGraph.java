package org.energyscape.engine.hopfield.attractor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Landscape;
import org.energyscape.engine.hopfield.SpinVector;

/**
 * All 2^N states of a small network as a graph: the energy of each and the arrow of greedy descent, to the neighbour of lowest
 * energy among those that a unit would turn to; of equal ones that of the first unit. State number s has unit i at +1 where
 * bit i of s is set. Needs a diagonal that is not negative, so that every path ends.
 *
 * <p>Beside {@link Landscape}, where units are taken in their order, the same fixed points have other basins. 2^N N steps and
 * 20 bytes a state. Immutable.
 */
public final class StateGraph {
    /** Energies are sums of fewer than 2^9 products of doubles. */
    private static final double ROUNDING = 1e-12;

    private final int units;
    private final double[] energies;
    private final int[] next;
    private final int[] ends;
    private final int[] fixedPoints;
    private final int[] basinSizes;

    private StateGraph(int units, double[] energies, int[] next, int[] ends) {
        this.units = units;
        this.energies = energies;
        this.next = next;
        this.ends = ends;
        int[] sizes = new int[next.length];
        int count = 0;
        for (int s = 0; s < next.length; s++) {
            sizes[ends[s]]++;
            count += next[s] == s ? 1 : 0;
        }
        fixedPoints = new int[count];
        basinSizes = new int[count];
        for (int s = 0, k = 0; s < next.length; s++) {
            if (next[s] == s) {
                fixedPoints[k] = s;
                basinSizes[k++] = sizes[s];
            }
        }
    }

    /** Enumerates the states of a network of at most {@link Landscape#MAX_UNITS} units. */
    public static StateGraph of(HopfieldNetwork network) {
        int n = network.units();
        if (n > Landscape.MAX_UNITS) {
            throw new IllegalArgumentException(
                    "All states are enumerated for at most " + Landscape.MAX_UNITS + " units, asked for " + n);
        }
        int states = 1 << n;
        double[] energies = new double[states];
        int[] next = new int[states];
        Fields fields = network.fields(SpinVector.ofBits(n, 0));
        int gray = 0;
        for (int k = 0; k < states; k++) {
            energies[gray] = fields.energy();
            next[gray] = downhill(fields, gray);
            if (k < states - 1) {
                int unit = Integer.numberOfTrailingZeros(k + 1);
                fields.flip(unit);
                gray ^= 1 << unit;
            }
        }
        return new StateGraph(n, energies, next, ends(next));
    }

    private static int downhill(Fields fields, int state) {
        int best = state;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fields.units(); i++) {
            if (fields.wantsFlip(i)) {
                double change = fields.flipEnergy(i);
                if (change < lowest) {
                    lowest = change;
                    best = state ^ 1 << i;
                }
            }
        }
        return best;
    }

    private static int[] ends(int[] next) {
        int[] ends = new int[next.length];
        Arrays.fill(ends, -1);
        int[] path = new int[next.length];
        for (int s = 0; s < next.length; s++) {
            int length = 0;
            int state = s;
            while (ends[state] < 0 && next[state] != state) {
                path[length++] = state;
                state = next[state];
            }
            int end = ends[state] < 0 ? state : ends[state];
            ends[state] = end;
            for (int k = 0; k < length; k++) {
                ends[path[k]] = end;
            }
        }
        return ends;
    }

    /** N. */
    public int units() {
        return units;
    }

    /** 2^N. */
    public int states() {
        return next.length;
    }

    /** E of a state. */
    public double energy(int state) {
        return energies[state];
    }

    /** Where greedy descent goes from a state in one step; the state itself at a fixed point. */
    public int next(int state) {
        return next[state];
    }

    /** The fixed point in which greedy descent from a state ends. */
    public int end(int state) {
        return ends[state];
    }

    /** Steps of greedy descent from a state to its end. */
    public int depth(int state) {
        int depth = 0;
        for (int s = state; next[s] != s; s = next[s]) {
            depth++;
        }
        return depth;
    }

    /** Numbers of the states no unit of which would turn, ascending; a copy. */
    public int[] fixedPoints() {
        return fixedPoints.clone();
    }

    /** For each fixed point the number of states that end in it, itself included; they sum to 2^N. A copy. */
    public int[] basinSizes() {
        return basinSizes.clone();
    }

    /**
     * Number of states none of whose neighbours lies lower by more than rounding. Without a diagonal these are the fixed
     * points; a positive diagonal lets units stay that would go down, and so makes more fixed points than minima.
     */
    public int localMinima() {
        double greatest = 0;
        for (double energy : energies) {
            greatest = Math.max(greatest, Math.abs(energy));
        }
        double rounding = ROUNDING * Math.max(greatest, Double.MIN_NORMAL);
        int count = 0;
        for (int s = 0; s < energies.length; s++) {
            boolean lowest = true;
            for (int i = 0; i < units && lowest; i++) {
                lowest = energies[s ^ 1 << i] >= energies[s] - rounding;
            }
            count += lowest ? 1 : 0;
        }
        return count;
    }

    /** The fixed points as states. */
    public List<SpinVector> fixedStates() {
        List<SpinVector> states = new ArrayList<>();
        for (int fixed : fixedPoints) {
            states.add(SpinVector.ofBits(units, fixed));
        }
        return states;
    }
}
