package org.energyscape.lab.hopfield.landscape;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.RandomKey;

/**
 * One recall on the plane and the trail it leaves: the engine's {@link Recall}, whose state is put down on the plane whenever
 * {@link #trace} is called and it has turned a unit since. Used by one thread.
 */
final class Walker {
    /** A recall that has not come to rest after so many sweeps is said not to. */
    static final int MAX_SWEEPS = 200;

    /** Places a trail keeps; one at a temperature never ends. */
    private static final int TRAIL = 240;

    private final HopfieldNetwork network;
    private final EnergyPlane plane;
    private final Recall recall;
    private final Verdict end;
    private float[] trail;
    private long traced;

    /**
     * Begins at a state. What it ends in at temperature 0 is found out beforehand.
     *
     * @param key of the update order and, at a temperature, of chance
     */
    Walker(
            HopfieldNetwork network,
            EnergyPlane plane,
            SpinVector start,
            UpdateOrder order,
            double temperature,
            RandomKey key) {
        this.network = network;
        this.plane = plane;
        recall = Recall.of(network, start, new BitSet(), order, key);
        RecallState begin = recall.save();
        if (temperature == 0) {
            recall.run(MAX_SWEEPS);
            end = Judge.judge(network, recall);
            recall.restore(begin);
        } else {
            end = new Verdict(Verdict.Kind.NOT_CONVERGED, List.of(), List.of(), 0);
        }
        recall.setTemperature(temperature);
        trail = plane.places(List.of(recall.spins()));
    }

    Recall recall() {
        return recall;
    }

    boolean isRunning() {
        return recall.status() == RecallStatus.RUNNING && (recall.temperature() > 0 || recall.sweeps() < MAX_SWEEPS);
    }

    /** What it ends in; at a temperature what it is near to now. */
    Verdict end() {
        return recall.temperature() > 0 ? Judge.judge(network.patterns(), recall.spins()) : end;
    }

    /** Puts down where it is. */
    void trace() {
        if (recall.flips() == traced) {
            return;
        }
        traced = recall.flips();
        trail = trailTo(plane.places(List.of(recall.spins())));
    }

    /** The trail up to where it is now. */
    float[] trail() {
        return recall.flips() == traced ? trail : trailTo(plane.places(List.of(recall.spins())));
    }

    private float[] trailTo(float[] place) {
        int kept = Math.min(trail.length, 2 * (TRAIL - 1));
        float[] longer = Arrays.copyOfRange(trail, trail.length - kept, trail.length + 2);
        longer[kept] = place[0];
        longer[kept + 1] = place[1];
        return longer;
    }

    /** Where one stood. Its trail is never written into. */
    record Saved(RecallState recall, float[] trail, long traced) {
        long bytes() {
            return 4L * trail.length
                    + (recall.previous() == null ? 1L : 2L) * recall.spins().byteSize()
                    + 96L;
        }
    }

    Saved save() {
        return new Saved(recall.save(), trail, traced);
    }

    void restore(Saved saved) {
        recall.restore(saved.recall());
        trail = saved.trail();
        traced = saved.traced();
    }
}
