package org.energyscape.lab.hopfield.orthogonal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a student does on the page, without a toolkit. */
class OrthogonalControllerTest {
    private final LabSettings settings = new LabSettings(OrthogonalParams.SET, (before, now) -> {});
    private final OrthogonalController controller = new OrthogonalController(settings, Pacer.NEVER_WAIT, false);
    private final List<String> wishes = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final PicturesController pictures = new PicturesController(settings, new Kept(), new Heard(), 1);

    private interface Waiting {
        void run() throws Exception;
    }

    /** Keeps work until the test does it. */
    private final class Kept implements Background {
        @Override
        public <T> Runnable run(String title, Jobs.Work<T> work, Consumer<T> then, Runnable ended) {
            boolean[] cancelled = new boolean[1];
            waiting.add(() -> {
                if (!cancelled[0]) {
                    then.accept(work.perform(ProgressSink.NONE));
                    ended.run();
                }
            });
            return () -> cancelled[0] = true;
        }
    }

    private final class Heard implements PartContext.Wishes {
        @Override
        public void recallFrom(String name, SpinVector start) {
            wishes.add("recall " + name);
        }

        @Override
        public void store(String name, SpinVector picture) {
            wishes.add("store " + name);
        }

        @Override
        public void forget(int id) {
            wishes.add("forget " + id);
        }
    }

    @AfterEach
    void close() {
        controller.close();
        pictures.close();
    }

    private void work() throws Exception {
        List<Waiting> now = List.copyOf(waiting);
        waiting.clear();
        for (Waiting one : now) {
            one.run();
        }
    }

    private OrthogonalSnapshot pulse(int steps) {
        controller.run().runner().tick(steps);
        controller.pulse();
        return Objects.requireNonNull(controller.snapshot());
    }

    private static Memories memories(List<SpinVector> stored, int side) {
        List<GalleryItem> gallery = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            gallery.add(new GalleryItem(10 + i, "P" + i, stored.get(i), true));
        }
        HopfieldNetwork network = stored.isEmpty()
                ? HopfieldNetwork.empty(side * side, new HebbRule(false))
                : HopfieldNetwork.of(new HebbRule(false), stored);
        SpinVector truth = SpinVector.random(side * side, RandomKey.ofSeed(1));
        return new Memories(
                side,
                gallery,
                network,
                stored.isEmpty() ? -1 : 0,
                truth,
                truth,
                new BitSet(),
                UpdateOrder.RANDOM,
                0,
                1);
    }

    @Test
    void patternsComeOneByOneAndGoBack() {
        assertThat(pulse(0).patterns()).isZero();
        assertThat(pulse(3).patterns()).isEqualTo(3);
        assertThat(controller.run().positionProperty().get()).isEqualTo("3 of 8 patterns");
        controller.run().stepBack();
        assertThat(pulse(0).patterns()).isEqualTo(2);
        assertThat(pulse(0).kept()).hasSize(4);
        controller.run().seek(0);
        assertThat(pulse(0).patterns()).isZero();
        assertThat(pulse(100).patterns()).isEqualTo(8);
    }

    @Test
    void aSettingOfTheLooksChangesThePictureAndNotTheRun() {
        pulse(5);
        controller.setDiagonal(false);
        OrthogonalSnapshot zeroed = pulse(0);
        assertThat(zeroed.patterns()).isEqualTo(5);
        assertThat(zeroed.diagonal()).isFalse();
        controller.flip(2);
        assertThat(pulse(0).tried().start().toString()).isEqualTo("-+-+++++");
        controller.flip(99);
        assertThat(pulse(0).tried().start().toString()).isEqualTo("-+-+++++");
    }

    @Test
    void anotherSizeBeginsAnew() {
        pulse(5);
        controller.setUnits(HadamardSize.FOUR);
        OrthogonalSnapshot anew = pulse(0);
        assertThat(anew.units()).isEqualTo(4);
        assertThat(anew.patterns()).isZero();
        assertThat(anew.tried().start().toString()).isEqualTo("-+++");
    }

    @Test
    void statesToTryAreStoredOnesWithABitWrongAndRandomOnes() {
        controller.tryOneWrong();
        assertThat(settings.values().get(OrthogonalParams.STATE)).startsWith("-+++++++");
        OrthogonalSnapshot three = pulse(3);
        for (int k = 0; k < 7; k++) {
            controller.tryOneWrong();
            SpinVector tried = pulse(0).tried().start();
            assertThat(three.all().subList(0, 3)).anyMatch(pattern -> pattern.hammingDistance(tried) == 1);
        }
        controller.tryPattern(1);
        assertThat(pulse(0).tried().start()).isEqualTo(three.all().get(1));
        controller.tryPattern(5);
        assertThat(pulse(0).tried().start()).isEqualTo(three.all().get(1));
        controller.tryRandom();
        SpinVector first = pulse(0).tried().start();
        controller.tryRandom();
        assertThat(pulse(0).tried().start()).isNotEqualTo(first);
        assertThatThrownBy(() -> OrthogonalParams.STATE.parse("+-0"))
                .isInstanceOf(ParamException.class)
                .hasMessageContaining("signs + and -");
    }

    @Test
    void picturesAreComparedWhenLookedAt() throws Exception {
        List<SpinVector> patterns = PatternSets.random(64, 4, RandomKey.ofSeed(3));
        pictures.remember(memories(patterns, 8));
        assertThat(waiting).isEmpty();
        pictures.shown();
        work();
        PictureFacts facts = Objects.requireNonNull(pictures.facts());
        double largest = 0;
        for (int mu = 0; mu < 4; mu++) {
            for (int nu = 0; nu < 4; nu++) {
                double overlap = patterns.get(mu).overlap(patterns.get(nu));
                assertThat(facts.crosstalk()[4 * mu + nu]).isEqualTo((float) overlap);
                largest = mu == nu ? largest : Math.max(largest, Math.abs(overlap));
            }
        }
        assertThat(Math.abs(facts.largest())).isEqualTo(largest);
        assertThat(patterns.get(facts.first()).overlap(patterns.get(facts.second())))
                .isEqualTo(facts.largest());
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        assertThat(facts.fixed())
                .isEqualTo((int) patterns.stream().filter(network::isFixedPoint).count());
    }

    @Test
    void orthogonalPicturesHaveNoCrosstalkAndAreRecalledBetterThanAlikeOnes() throws Exception {
        SpinVector one = SpinVector.random(64, RandomKey.ofSeed(4));
        List<SpinVector> alike = new ArrayList<>();
        for (int k = 0; k < 5; k++) {
            BitSet few = new BitSet();
            few.set(3 * k, 3 * k + 12);
            alike.add(one.flipped(few));
        }
        pictures.shown();
        pictures.remember(memories(alike, 8));
        assertThat(pictures.canMake()).isFalse();
        work();
        assertThat(pictures.canMake()).isTrue();
        pictures.orthogonalise();
        assertThat(pictures.workingProperty().get()).isTrue();
        work();
        assertThat(pictures.workingProperty().get()).isFalse();
        MadeOrthogonal made = Objects.requireNonNull(pictures.made());
        for (int mu = 0; mu < 5; mu++) {
            assertThat(alike.get(mu).hammingDistance(made.patterns().get(mu))).isEqualTo(made.turned()[mu]);
            for (int nu = 0; nu < mu; nu++) {
                assertThat(made.patterns().get(mu).dot(made.patterns().get(nu))).isZero();
            }
        }
        assertThat(made.after().largest()).isZero();
        assertThat(made.after().fixed()).isEqualTo(5);
        assertThat(made.overlapAfter()).isGreaterThan(made.overlapBefore() + 5 * made.error());
        pictures.store();
        assertThat(wishes)
                .containsExactly(
                        "store P0 ⊥",
                        "store P1 ⊥",
                        "store P2 ⊥",
                        "store P3 ⊥",
                        "store P4 ⊥",
                        "forget 10",
                        "forget 11",
                        "forget 12",
                        "forget 13",
                        "forget 14");
    }

    @Test
    void whatBelongsToOtherPicturesIsDropped() throws Exception {
        List<SpinVector> patterns = PatternSets.random(64, 4, RandomKey.ofSeed(3));
        pictures.shown();
        pictures.remember(memories(patterns, 8));
        work();
        pictures.orthogonalise();
        List<SpinVector> fewer = patterns.subList(0, 2);
        pictures.remember(memories(fewer, 8));
        assertThat(pictures.workingProperty().get()).isFalse();
        assertThat(pictures.facts()).isNull();
        work();
        assertThat(pictures.made()).isNull();
        assertThat(Objects.requireNonNull(pictures.facts()).crosstalk()).hasSize(4);
        pictures.remember(memories(List.of(), 9));
        assertThat(waiting).isEmpty();
        assertThat(pictures.facts()).isNull();
        assertThat(pictures.canMake()).isFalse();
        pictures.orthogonalise();
        pictures.store();
        assertThat(waiting).isEmpty();
        assertThat(wishes).isEmpty();
    }

    @Test
    void aCancelledJobEndsAtItsNextStep() {
        HopfieldNetwork network =
                HopfieldNetwork.of(new HebbRule(false), PatternSets.random(64, 8, RandomKey.ofSeed(3)));
        ProgressSink stop = new ProgressSink() {
            @Override
            public void report(double fraction, String text) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> MadeOrthogonal.of(network, 0.2, 1, 1, stop)).isInstanceOf(CancellationException.class);
        assertThatThrownBy(() -> PictureFacts.of(network, stop)).isInstanceOf(CancellationException.class);
    }
}
