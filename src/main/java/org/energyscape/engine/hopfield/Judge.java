package org.energyscape.engine.hopfield;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.hopfield.Verdict.Kind;

/**
 * Tells which attractor a recall reached, in this order: a stored pattern or an inverse exactly; an odd mixture
 * sign(±ξ^a ±ξ^b ±ξ^c …) exactly (Amit, Gutfreund and Sompolinsky 1985, "Spin-glass models of neural networks", Phys. Rev.
 * A 32, p. 1007); a state within {@link #NEAR} of a stored pattern or inverse; a state with large overlap with several
 * patterns; else spurious. Exact mixtures come before near patterns because mixtures of alike patterns, such as digits,
 * have large overlap with each of them.
 *
 * <p>Stateless; any thread may call it.
 */
public final class Judge {
    /**
     * Overlap from which an attractor stands for a pattern. Under Hebb's rule and random patterns the attractor of a
     * pattern has overlap 0.967 or more up to the critical load and falls to about 0.35 beyond it (Amit, Gutfreund and
     * Sompolinsky 1987, "Statistical mechanics of neural networks near saturation", Annals of Physics 173), so that 0.9
     * parts the two.
     */
    public static final double NEAR = 0.9;

    /** Overlap of a symmetric mixture of seven random patterns is 0.31, of five 0.375, of three 0.5. */
    static final double PART_OF_MIXTURE = 0.25;

    private static final int LARGEST_MIXTURE = 7;

    /** Three-mixtures are sought among this many patterns of largest overlap, with all signs: at most 448 candidates. */
    private static final int CANDIDATES = 8;

    private Judge() {}

    /** The verdict on a recall as it stands. */
    public static Verdict judge(HopfieldNetwork network, Recall recall) {
        return switch (recall.status()) {
            case RUNNING -> Verdict.bare(Kind.NOT_CONVERGED);
            case TWO_CYCLE -> Verdict.bare(Kind.TWO_CYCLE);
            case CONVERGED -> judge(network.patterns(), recall.spins());
        };
    }

    /** The verdict on a recall of the modern network as it stands: on the spins nearest to its state. */
    public static Verdict judge(List<SpinVector> patterns, ModernRecall recall) {
        return recall.converged() ? judge(patterns, recall.spins()) : Verdict.bare(Kind.NOT_CONVERGED);
    }

    /** The verdict on a fixed point, given the stored patterns. */
    public static Verdict judge(List<SpinVector> patterns, SpinVector state) {
        if (patterns.isEmpty()) {
            return Verdict.bare(Kind.SPURIOUS);
        }
        int n = state.size();
        int[] dots = patterns.stream().mapToInt(state::dot).toArray();
        int[] ranked = IntStream.range(0, dots.length)
                .boxed()
                .sorted(Comparator.comparing((Integer mu) -> -Math.abs(dots[mu])))
                .mapToInt(Integer::intValue)
                .toArray();
        int best = ranked[0];
        Kind oneKind = dots[best] > 0 ? Kind.STORED : Kind.INVERSE;
        int distance = (n - Math.abs(dots[best])) / 2;
        if (distance == 0) {
            return Verdict.one(oneKind, best, 0);
        }
        Verdict mixture = exactMixture(patterns, state, dots, ranked);
        if (mixture.kind() == Kind.MIXTURE) {
            return mixture;
        }
        return Math.abs(dots[best]) >= NEAR * n
                ? Verdict.one(oneKind, best, distance)
                : looseMixture(patterns, state, dots, ranked);
    }

    private static Verdict exactMixture(List<SpinVector> patterns, SpinVector state, int[] dots, int[] ranked) {
        int candidates = Math.min(CANDIDATES, ranked.length);
        for (int c = 2; c < candidates; c++) {
            for (int b = 1; b < c; b++) {
                for (int a = 0; a < b; a++) {
                    int[] members = {ranked[a], ranked[b], ranked[c]};
                    for (int signBits = 0; signBits < 8; signBits++) {
                        int[] signs = {signOfBit(signBits, 0), signOfBit(signBits, 1), signOfBit(signBits, 2)};
                        if (mix(patterns, members, signs).equals(state)) {
                            return mixture(members, signs, 0);
                        }
                    }
                }
            }
        }
        for (int size = 5; size <= Math.min(LARGEST_MIXTURE, ranked.length); size += 2) {
            int[] members = IntStream.of(ranked).limit(size).toArray();
            int[] signs = IntStream.of(members).map(mu -> sign(dots[mu])).toArray();
            if (mix(patterns, members, signs).equals(state)) {
                return mixture(members, signs, 0);
            }
        }
        return Verdict.bare(Kind.SPURIOUS);
    }

    /** Patterns with an overlap that chance does not give: above {@link #PART_OF_MIXTURE} and four standard deviations. */
    private static Verdict looseMixture(List<SpinVector> patterns, SpinVector state, int[] dots, int[] ranked) {
        double least = Math.max(PART_OF_MIXTURE * state.size(), 4 * Math.sqrt(state.size()));
        int[] members =
                IntStream.of(ranked).filter(mu -> Math.abs(dots[mu]) >= least).toArray();
        if (members.length < 2) {
            return Verdict.bare(Kind.SPURIOUS);
        }
        int[] signs = IntStream.of(members).map(mu -> sign(dots[mu])).toArray();
        return mixture(members, signs, distanceToWeightedSum(patterns, state, members, dots));
    }

    /** Units where sign(Σ m_μ ξ^μ) over the members contradicts the state; a zero sum contradicts nothing. */
    private static int distanceToWeightedSum(List<SpinVector> patterns, SpinVector state, int[] members, int[] dots) {
        int distance = 0;
        for (int i = 0; i < state.size(); i++) {
            long sum = 0;
            for (int mu : members) {
                sum += (long) dots[mu] * patterns.get(mu).spin(i);
            }
            if (sum * state.spin(i) < 0) {
                distance++;
            }
        }
        return distance;
    }

    private static SpinVector mix(List<SpinVector> patterns, int[] members, int[] signs) {
        if (members.length == 3) {
            return SpinVector.majorityOfThree(
                    patterns.get(members[0]),
                    signs[0],
                    patterns.get(members[1]),
                    signs[1],
                    patterns.get(members[2]),
                    signs[2]);
        }
        SpinVector[] vectors = new SpinVector[members.length];
        for (int k = 0; k < members.length; k++) {
            vectors[k] = patterns.get(members[k]);
        }
        return SpinVector.majority(vectors, signs);
    }

    /** Listed in the order of storing, which is how a student reads them. */
    private static Verdict mixture(int[] members, int[] signs, int distance) {
        List<Integer> patterns = new ArrayList<>();
        List<Integer> ordered = new ArrayList<>();
        IntStream.range(0, members.length)
                .boxed()
                .sorted(Comparator.comparing((Integer k) -> members[k]))
                .forEach(k -> {
                    patterns.add(members[k]);
                    ordered.add(signs[k]);
                });
        return new Verdict(Kind.MIXTURE, patterns, ordered, distance);
    }

    private static int signOfBit(int bits, int bit) {
        return (bits >> bit & 1) == 0 ? 1 : -1;
    }

    private static int sign(int value) {
        return value < 0 ? -1 : 1;
    }
}
