package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Fields;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.attractor.StateGraph;

/**
 * What a network does with one state: the fields, which units want to turn, and the way of greedy descent, as in
 * {@link StateGraph}.
 *
 * @param start x
 * @param fields f = Wx
 * @param turning units that want to turn, with x_i f_i < 0
 * @param flips the units that turn, in their order
 * @param end where it comes to rest
 * @param nearest number of the stored pattern that the end is, or whose inverse it is; -1 for none
 * @param inverse whether the end is an inverse
 */
public record TriedState(
        SpinVector start,
        float[] fields,
        boolean[] turning,
        List<Integer> flips,
        SpinVector end,
        int nearest,
        boolean inverse) {
    public TriedState {
        flips = List.copyOf(flips);
    }

    static TriedState of(HopfieldNetwork network, SpinVector start) {
        int n = network.units();
        Fields fields = network.fields(start);
        float[] pulls = new float[n];
        boolean[] turning = new boolean[n];
        for (int i = 0; i < n; i++) {
            pulls[i] = (float) fields.field(i);
            turning[i] = fields.wantsFlip(i);
        }
        List<Integer> flips = new ArrayList<>();
        int next = steepest(fields);
        while (next >= 0) {
            fields.flip(next);
            flips.add(next);
            next = steepest(fields);
        }
        SpinVector end = fields.spins();
        int stored = network.patterns().indexOf(end);
        int opposite = network.patterns().indexOf(end.inverse());
        return new TriedState(
                start, pulls, turning, flips, end, stored >= 0 ? stored : opposite, stored < 0 && opposite >= 0);
    }

    private static int steepest(Fields fields) {
        int best = -1;
        double lowest = Double.POSITIVE_INFINITY;
        for (int i = 0; i < fields.units(); i++) {
            if (fields.wantsFlip(i) && fields.flipEnergy(i) < lowest) {
                lowest = fields.flipEnergy(i);
                best = i;
            }
        }
        return best;
    }

    /** Whether no unit turns. */
    public boolean stable() {
        return flips.isEmpty();
    }

    /** The start with one unit turned. */
    SpinVector turned(int unit) {
        BitSet one = new BitSet();
        one.set(unit);
        return start.flipped(one);
    }

    /** The end in words: a stored pattern, an inverse, or none. */
    public String endWords() {
        if (nearest < 0) {
            return stable() ? "a state that nobody stored" : "another fixed point, which nobody stored";
        }
        return (inverse ? "the inverse of stored pattern " : "stored pattern ") + (nearest + 1);
    }
}
