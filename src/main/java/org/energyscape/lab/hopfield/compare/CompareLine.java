package org.energyscape.lab.hopfield.compare;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.Judge;
import org.energyscape.engine.hopfield.ModernHopfield;
import org.energyscape.engine.hopfield.ModernRecall;
import org.energyscape.engine.hopfield.Recall;
import org.energyscape.engine.hopfield.RecallState;
import org.energyscape.engine.hopfield.RecallStatus;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/**
 * One recall among those that move in step: of spins or of the modern network, free or clamped. An update of the modern
 * network counts as a sweep, and is done with its first step. Used by one thread.
 */
abstract sealed class CompareLine {
    private final SpinVector truth;
    private final List<SpinVector> patterns;
    private final BitSet unknown;
    private double firstEnergy;
    private @Nullable Track drawn;

    private CompareLine(Memories memories, List<SpinVector> patterns) {
        truth = memories.truth();
        this.patterns = patterns;
        unknown = CompareQuestion.unknown(memories);
    }

    /** A recall at its start. */
    static CompareLine of(Learnt learnt, Memories memories, boolean clamped) {
        BitSet held = clamped ? memories.observed() : new BitSet();
        ModernHopfield modern = learnt.modern();
        CompareLine line = modern == null
                ? new Spins(learnt, memories, held)
                : new Continuous(modern, learnt.network().patterns(), memories, held);
        line.firstEnergy = line.energy();
        return line;
    }

    /** Where a line stood; one of the two. */
    record State(@Nullable RecallState spins, ModernRecall.@Nullable State continuous) {
        long bytes() {
            return (spins == null ? 0 : spins.byteSize() + 64L)
                    + (continuous == null ? 0 : 4L * continuous.state().length + 64);
        }
    }

    abstract boolean isRunning();

    /** Steps of a sweep. */
    abstract int length();

    /** Goes on by one step, or to the end of the sweep begun. */
    abstract void advance(boolean wholeSweep);

    abstract double energy();

    /** With the picture before the damage. */
    abstract double overlap();

    abstract State save();

    /** Goes back to where it stood. */
    final void restore(State state) {
        drawn = null;
        moveTo(state);
    }

    abstract void moveTo(State state);

    abstract SpinVector spins();

    abstract Verdict verdict();

    abstract Track track();

    /** (E - E at the start) / N: what the recall has fallen, in units that all rules share. */
    final double fall() {
        return (energy() - firstEnergy) / truth.size();
    }

    /** As it stands; the same object while it rests. */
    final Track draw() {
        Track now = drawn;
        if (now == null) {
            now = track();
            if (now.finished()) {
                drawn = now;
            }
        }
        return now;
    }

    final SpinVector truth() {
        return truth;
    }

    final List<SpinVector> patterns() {
        return patterns;
    }

    final double firstEnergy() {
        return firstEnergy;
    }

    final int unknown() {
        return unknown.cardinality();
    }

    final int right() {
        return unknown() - truth.withUnitsOf(spins(), unknown).hammingDistance(truth);
    }

    /** A network of spins. */
    private static final class Spins extends CompareLine {
        private final Recall recall;

        Spins(Learnt learnt, Memories memories, BitSet held) {
            super(memories, learnt.network().patterns());
            RandomKey key = RandomKey.ofSeed(memories.seed()).child("recall");
            recall = Recall.of(learnt.network(), memories.damaged(), held, memories.order(), key);
            recall.setTemperature(memories.temperature());
        }

        @Override
        boolean isRunning() {
            return recall.status() == RecallStatus.RUNNING;
        }

        @Override
        int length() {
            return recall.freeUnits();
        }

        @Override
        void advance(boolean wholeSweep) {
            if (wholeSweep) {
                recall.stepSweep();
            } else {
                recall.stepUnit();
            }
        }

        @Override
        double energy() {
            return recall.energy();
        }

        @Override
        double overlap() {
            return recall.spins().overlap(truth());
        }

        @Override
        State save() {
            return new State(recall.save(), null);
        }

        @Override
        void moveTo(State state) {
            if (state.spins() != null) {
                recall.restore(state.spins());
            }
        }

        @Override
        SpinVector spins() {
            return recall.spins();
        }

        @Override
        Verdict verdict() {
            return switch (recall.status()) {
                case RUNNING -> new Verdict(Verdict.Kind.NOT_CONVERGED, List.of(), List.of(), 0);
                case TWO_CYCLE -> new Verdict(Verdict.Kind.TWO_CYCLE, List.of(), List.of(), 0);
                case CONVERGED -> Judge.judge(patterns(), recall.spins());
            };
        }

        @Override
        Track track() {
            return new Track(
                    recall.spins().toFloats(),
                    recall.energy(),
                    firstEnergy(),
                    overlap(),
                    right(),
                    unknown(),
                    recall.sweeps(),
                    (long) recall.sweeps() * recall.freeUnits() + recall.position(),
                    recall.flips(),
                    !isRunning(),
                    verdict());
        }
    }

    /** The modern network. */
    private static final class Continuous extends CompareLine {
        private final ModernRecall recall;
        private final int free;

        Continuous(ModernHopfield network, List<SpinVector> patterns, Memories memories, BitSet held) {
            super(memories, patterns);
            recall = new ModernRecall(network, memories.damaged(), held);
            free = memories.units() - held.cardinality();
        }

        @Override
        boolean isRunning() {
            return !recall.converged();
        }

        @Override
        int length() {
            return 1;
        }

        @Override
        void advance(boolean wholeSweep) {
            recall.update();
        }

        @Override
        double energy() {
            return recall.energy();
        }

        @Override
        double overlap() {
            float[] state = recall.state();
            double sum = 0;
            for (int i = 0; i < state.length; i++) {
                sum += truth().spin(i) * (double) state[i];
            }
            return sum / state.length;
        }

        @Override
        State save() {
            return new State(null, recall.save());
        }

        @Override
        void moveTo(State state) {
            if (state.continuous() != null) {
                recall.restore(state.continuous());
            }
        }

        @Override
        SpinVector spins() {
            return recall.spins();
        }

        @Override
        Verdict verdict() {
            return Judge.judge(patterns(), recall);
        }

        @Override
        Track track() {
            return new Track(
                    recall.state(),
                    recall.energy(),
                    firstEnergy(),
                    overlap(),
                    right(),
                    unknown(),
                    recall.updates(),
                    (long) recall.updates() * free,
                    0,
                    !isRunning(),
                    verdict());
        }
    }
}
