package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.DescentForest;
import org.energyscape.engine.hopfield.attractor.StateGraph;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.jspecify.annotations.Nullable;

/**
 * All states of a small network with what is drawn of them. Immutable; made by workers.
 *
 * @param units N
 * @param patterns the stored ones
 * @param network the network
 * @param graph energies and descents; null where the settings make no network
 * @param places {@code x, y} of every state: across as {@link DescentForest} lays them out, and E
 * @param basins the basin of every state, 0 for the leftmost
 * @param basinList what each basin is, from the left
 * @param localMinima states none of whose neighbours lies lower
 * @param even whether E(x) = E(-x)
 * @param problem why there is no network, in words; empty where there is one
 */
record SmallLandscape(
        int units,
        List<SpinVector> patterns,
        @Nullable HopfieldNetwork network,
        @Nullable StateGraph graph,
        float[] places,
        int[] basins,
        List<Basin> basinList,
        int localMinima,
        boolean even,
        String problem) {
    SmallLandscape {
        patterns = List.copyOf(patterns);
        basinList = List.copyOf(basinList);
    }

    /**
     * A basin.
     *
     * @param root number of its fixed point
     * @param kind what the fixed point is: STORED, INVERSE, MIXTURE or SPURIOUS, and exactly so
     * @param name the same in words
     * @param size states that fall into it
     * @param energy of the fixed point
     */
    record Basin(int root, Verdict.Kind kind, String name, int size, double energy) {}

    /** The network that the settings of {@link LandscapeParams#SMALL_SET} make. */
    static SmallLandscape of(ParamValues values) {
        int units = values.get(LandscapeParams.SMALL_UNITS);
        int stored = values.get(LandscapeParams.SMALL_STORED);
        long seed = values.get(LandscapeParams.SMALL_SEED);
        boolean hadamard = values.get(LandscapeParams.SMALL_KIND) == SmallPatterns.HADAMARD;
        if (hadamard && Integer.bitCount(units) != 1) {
            return without(
                    units,
                    "There are no such Hadamard patterns of " + units
                            + " units. Choose 4, 8 or 16, or random patterns.");
        }
        if (hadamard && stored > units) {
            return without(
                    units,
                    "No more than " + units + " patterns of " + units + " units are at right angles to each other, and "
                            + stored + " are asked for.");
        }
        List<SpinVector> patterns = hadamard
                ? PatternSets.hadamard(units).subList(0, stored)
                : PatternSets.random(units, stored, RandomKey.ofSeed(seed).child("small"));
        HopfieldNetwork network = HopfieldNetwork.of(RuleParams.rule(values, seed), patterns);
        StateGraph graph = StateGraph.of(network);
        DescentForest forest = DescentForest.of(graph);
        float[] places = new float[2 * graph.states()];
        int[] basins = new int[graph.states()];
        int[] sizes = new int[forest.roots().length];
        for (int s = 0; s < basins.length; s++) {
            places[2 * s] = forest.across(s);
            places[2 * s + 1] = (float) graph.energy(s);
            basins[s] = forest.basin(s);
            sizes[basins[s]]++;
        }
        List<Basin> list = new ArrayList<>();
        for (int root : forest.roots()) {
            SpinVector state = SpinVector.ofBits(units, root);
            Verdict verdict = exactly(patterns, state);
            list.add(new Basin(root, verdict.kind(), named(verdict), sizes[list.size()], graph.energy(root)));
        }
        return new SmallLandscape(
                units, patterns, network, graph, places, basins, list, graph.localMinima(), network.isEven(), "");
    }

    /** In so small a network one unit more or less is another state: near a pattern does not count. */
    private static Verdict exactly(List<SpinVector> patterns, SpinVector state) {
        Verdict verdict = Judge.judge(patterns, state);
        boolean near = verdict.distance() > 0
                && (verdict.kind() == Verdict.Kind.STORED || verdict.kind() == Verdict.Kind.INVERSE);
        return near ? new Verdict(Verdict.Kind.SPURIOUS, List.of(), List.of(), 0) : verdict;
    }

    private static String named(Verdict verdict) {
        return switch (verdict.kind()) {
            case STORED -> "Pattern " + (verdict.patterns().get(0) + 1);
            case INVERSE -> "Inverse of pattern " + (verdict.patterns().get(0) + 1);
            case MIXTURE -> "A mixture of patterns";
            case SPURIOUS, TWO_CYCLE, NOT_CONVERGED -> "A spurious state";
        };
    }

    private static SmallLandscape without(int units, String problem) {
        return new SmallLandscape(units, List.of(), null, null, new float[0], new int[0], List.of(), 0, false, problem);
    }

    /** A state as signs, the first unit first. */
    String signs(int state) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < units; i++) {
            text.append((state >> i & 1) == 1 ? '+' : '−');
        }
        return text.toString();
    }

    /** What there is to say of a state. */
    String words(int state) {
        StateGraph known = graph;
        if (known == null || state < 0 || state >= known.states()) {
            return "";
        }
        Basin basin = basinList.get(basins[state]);
        int steps = known.depth(state);
        String fall = steps == 0
                ? basin.name() + ", a fixed point"
                : "falls to " + basin.name().substring(0, 1).toLowerCase(Locale.ROOT)
                        + basin.name().substring(1) + " in " + steps + (steps == 1 ? " step" : " steps");
        return signs(state) + "\nE " + energyText(known.energy(state)) + ", " + fall;
    }

    /** An energy as it is shown, with a true minus. */
    static String energyText(double energy) {
        return String.format(Locale.ROOT, Math.abs(energy) < 100 ? "%.3f" : "%.1f", energy + 0.0)
                .replace('-', '−');
    }
}
