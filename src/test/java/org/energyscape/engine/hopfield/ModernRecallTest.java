package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

/** Recall by the modern network step by step, its trials, and learning that is given up. */
class ModernRecallTest {
    private static final RandomKey KEY = RandomKey.ofSeed(7);

    private static List<SpinVector> patterns(int units, int count) {
        List<SpinVector> patterns = new ArrayList<>();
        for (int mu = 0; mu < count; mu++) {
            patterns.add(SpinVector.random(units, KEY.child("pattern").child(mu)));
        }
        return patterns;
    }

    @Test
    void aFreeRecallIsTheUpdateOfTheNetworkUntilNothingMoves() {
        ModernHopfield network = ModernHopfield.of(patterns(60, 5), 0.05);
        ModernRecall recall = new ModernRecall(network, SpinVector.random(60, KEY), new BitSet());
        float[] expected = SpinVector.random(60, KEY).toFloats();
        for (int k = 1; !recall.converged(); k++) {
            network.update(expected, expected);
            recall.update();
            assertThat(recall.state()).containsExactly(expected);
            assertThat(recall.updates()).isEqualTo(k);
        }
        assertThat(recall.updates()).isBetween(2, 200);
    }

    @Test
    void underClampingHeldUnitsStayAndTheEnergyNeverRises() {
        SpinVector start = SpinVector.random(60, KEY.child("start"));
        BitSet held = new BitSet();
        held.set(0, 25);
        for (double beta : new double[] {0.01, 0.05, 0.3}) {
            ModernRecall recall = new ModernRecall(ModernHopfield.of(patterns(60, 8), beta), start, held);
            double before = recall.energy();
            double first = before;
            while (!recall.converged()) {
                recall.update();
                double now = recall.energy();
                // Float rounding of a state of 60 units.
                assertThat(now).isLessThanOrEqualTo(before + 1e-4);
                before = now;
            }
            assertThat(before).isLessThan(first);
            for (int i = 0; i < 25; i++) {
                assertThat(recall.state()[i]).isEqualTo((float) start.spin(i));
            }
        }
    }

    @Test
    void aSavedStateGoesOnBitForBit() {
        ModernHopfield network = ModernHopfield.of(patterns(60, 5), 0.02);
        ModernRecall whole = new ModernRecall(network, SpinVector.random(60, KEY), new BitSet());
        whole.update();
        ModernRecall.State saved = whole.save();
        whole.run(100);
        ModernRecall resumed = new ModernRecall(network, SpinVector.random(60, KEY.child("other")), new BitSet());
        resumed.restore(saved);
        resumed.run(100);
        assertThat(resumed.state()).containsExactly(whole.state());
        assertThat(resumed.updates()).isEqualTo(whole.updates());
    }

    @Test
    void trialsAreThoseOfTheSpinsWithTheSameKeyAndDoNotDependOnThreads() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns(64, 6));
        BitSet hidden = new BitSet();
        hidden.set(10, 50);
        Degradation damage = new Degradation.Mask(hidden, MaskedStart.RANDOM);
        ModernTrials trials = new ModernTrials(network, 0.06, damage, true, 100, 1);
        TrialReport one = trials.run(30, KEY, 1, ProgressSink.NONE);
        assertThat(trials.run(30, KEY, 3, ProgressSink.NONE)).isEqualTo(one);
        TrialReport spins = RecallTrials.exact(network, damage, true).run(30, KEY, 1, ProgressSink.NONE);
        Contender.Recaller recaller = new Contender.Modern(0.06).recaller(network);
        for (int t = 0; t < 30; t++) {
            TrialReport.Trial trial = one.trials().get(t);
            assertThat(trial.startOverlap()).isEqualTo(spins.trials().get(t).startOverlap());
            SpinVector truth = network.patterns().get(t % 6);
            Degraded start = damage.apply(network, truth, KEY.child(t).child("degradation"));
            Contender.End end = recaller.recall(start, true, 100, KEY);
            assertThat(trial.overlap()).isEqualTo(end.state().overlap(truth));
            assertThat(trial.sweeps()).isEqualTo(end.sweeps());
        }
        assertThat(one.recallRate()).isBetween(0.2, 1.0);
    }

    @Test
    void learningIsGivenUpWhereTheSinkAsksForItAndBeginsAnewLater() {
        for (WeightRule rule : List.of(new PerceptronRule(0.5, 1000), new StorkeyRule())) {
            HopfieldNetwork network = HopfieldNetwork.of(rule, patterns(64, 20));
            int[] asked = {0};
            ProgressSink impatient = new ProgressSink() {
                @Override
                public void report(double fraction, String text) {}

                @Override
                public boolean isCancelled() {
                    return ++asked[0] > 5;
                }
            };
            assertThatThrownBy(() -> network.learned(impatient)).isInstanceOf(CancellationException.class);
            assertThat(asked[0]).isEqualTo(6);
            assertThat(network.weights().data())
                    .containsExactly(
                            HopfieldNetwork.of(rule, patterns(64, 20)).weights().data());
        }
    }
}
