package org.energyscape.lab.hopfield.capacity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UnitStep;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.RecallGrid;

/**
 * One recall of an experiment from its start to its end, moment by moment: after every flip of a unit, or every update of the
 * modern network. The last moment is what the experiment counted. Immutable; made on a worker, for the network learns anew.
 *
 * @param request which recall
 * @param patterns P
 * @param pattern number of the pattern sought, from 0
 * @param truth the pattern
 * @param start the damaged picture
 * @param held units clamped; empty for none
 * @param flips the unit that turned on the way to each moment after the first; empty for the modern network
 * @param states of the modern network at each moment; empty for spins
 * @param energies at each moment
 * @param overlaps with the pattern at each moment
 * @param sweeps sweeps or updates done at the end
 * @param settled whether it came to rest
 */
record ReplayTrace(
        ReplayRequest request,
        int patterns,
        int pattern,
        SpinVector truth,
        SpinVector start,
        BitSet held,
        int[] flips,
        List<float[]> states,
        double[] energies,
        double[] overlaps,
        int sweeps,
        boolean settled) {

    /** Learns and recalls again. */
    static ReplayTrace of(ReplayRequest request, ProgressSink progress) {
        RecallGrid grid = request.plan().grid();
        progress.report(-1, "learning " + grid.patterns(grid.loads().get(request.load())) + " patterns");
        RecallGrid.Replay replay = grid.replay(
                request.plan().key(),
                request.contender(),
                request.source(),
                request.load(),
                request.condition(),
                request.seed(),
                request.trial());
        Contender contender = grid.contenders().get(request.contender());
        return contender instanceof Contender.Modern modern
                ? ofModern(request, grid, replay, modern)
                : ofSpins(request, grid, replay);
    }

    private static ReplayTrace ofSpins(ReplayRequest request, RecallGrid grid, RecallGrid.Replay replay) {
        HopfieldNetwork network = replay.network();
        SpinVector truth = network.patterns().get(replay.pattern());
        SpinVector start = replay.start().state();
        BitSet held = replay.clamped() ? replay.start().known() : new BitSet();
        Recall recall = Recall.of(network, start, held, UpdateOrder.RANDOM, replay.key());
        int n = network.units();
        int[] flips = new int[n];
        double[] energies = new double[n + 1];
        double[] overlaps = new double[n + 1];
        energies[0] = recall.energy();
        int agreement = n - 2 * start.hammingDistance(truth);
        overlaps[0] = (double) agreement / n;
        int count = 0;
        while (recall.status() == RecallStatus.RUNNING && recall.sweeps() < grid.maxSweeps()) {
            UnitStep step = recall.stepUnit();
            if (step.flipped()) {
                if (count == flips.length) {
                    flips = Arrays.copyOf(flips, 2 * count);
                    energies = Arrays.copyOf(energies, 2 * count + 1);
                    overlaps = Arrays.copyOf(overlaps, 2 * count + 1);
                }
                flips[count] = step.unit();
                agreement += 2 * truth.spin(step.unit()) * recall.fields().spin(step.unit());
                count++;
                energies[count] = energies[count - 1] + step.energyChange();
                overlaps[count] = (double) agreement / n;
            }
        }
        return new ReplayTrace(
                request,
                network.patterns().size(),
                replay.pattern(),
                truth,
                start,
                held,
                Arrays.copyOf(flips, count),
                List.of(),
                Arrays.copyOf(energies, count + 1),
                Arrays.copyOf(overlaps, count + 1),
                recall.sweeps(),
                recall.status() != RecallStatus.RUNNING);
    }

    private static ReplayTrace ofModern(
            ReplayRequest request, RecallGrid grid, RecallGrid.Replay replay, Contender.Modern contender) {
        HopfieldNetwork network = replay.network();
        List<SpinVector> patterns = network.patterns();
        int n = network.units();
        ModernHopfield modern = ModernHopfield.of(patterns, contender.beta());
        List<float[]> states = contender.path(modern, replay.start(), replay.clamped(), grid.maxSweeps());
        SpinVector truth = patterns.get(replay.pattern());
        double[] energies = new double[states.size()];
        double[] overlaps = new double[states.size()];
        for (int k = 0; k < energies.length; k++) {
            energies[k] = modern.energy(states.get(k));
            for (int i = 0; i < n; i++) {
                overlaps[k] += states.get(k)[i] * truth.spin(i) / n;
            }
        }
        // What is counted is the end rounded to spins.
        overlaps[energies.length - 1] =
                SpinVector.threshold(states.get(energies.length - 1), 0).overlap(truth);
        return new ReplayTrace(
                request,
                patterns.size(),
                replay.pattern(),
                truth,
                replay.start().state(),
                replay.clamped() ? replay.start().known() : new BitSet(),
                new int[0],
                states,
                energies,
                overlaps,
                states.size() - 1,
                states.size() - 1 < grid.maxSweeps());
    }

    /** Number of moments, the start among them. */
    int moments() {
        return energies.length;
    }

    /** The state at a moment. */
    float[] state(int moment) {
        if (!states.isEmpty()) {
            return states.get(moment).clone();
        }
        float[] state = start.toFloats();
        for (int k = 0; k < moment; k++) {
            state[flips[k]] = -state[flips[k]];
        }
        return state;
    }

    /** Overlap of the end: what the experiment counted. */
    double end() {
        return overlaps[overlaps.length - 1];
    }
}
