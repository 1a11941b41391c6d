package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Objects;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.Test;

/** Runs without a JavaFX toolkit: the controller holds no Node. */
class HopfieldControllerTest {
    private final HopfieldController controller = new HopfieldController(Pacer.NEVER_WAIT, true);

    private HopfieldSnapshot settle(int steps) {
        controller.runner().tick(steps);
        controller.pulse();
        return Objects.requireNonNull(controller.run().snapshotProperty().get());
    }

    @Test
    void theDefaultDemoRecallsItsPicture() {
        HopfieldSnapshot end = settle(100_000);
        assertThat(Objects.requireNonNull(end.free()).words()).startsWith("Reached stored pattern 1");
        assertThat(controller.activityProperty().get()).isEqualTo("5 patterns in 784 units, load 0.006");
        assertThat(controller.run().positionProperty().get()).isEqualTo("Sweep 2 · update " + end.step());
    }

    @Test
    void paintingAMaskTurnsToTheClampedProcessAndClearingItBack() {
        BitSet cells = new BitSet();
        cells.set(0, 100);
        controller.paint(cells, true);
        assertThat(settle(1).clamped()).isNotNull();
        assertThat(settle(1).free()).isNull();
        controller.clearMask();
        assertThat(settle(1).free()).isNotNull();
    }

    @Test
    void aChosenHalfMaskGoesWithTheClearButtonToo() {
        controller.params().set(HopfieldParams.MASK, MaskChoice.LEFT);
        assertThat(settle(1).hidden()).contains(true);
        controller.clearMask();
        assertThat(settle(1).hidden()).doesNotContain(true);
        assertThat(controller.values().get(HopfieldParams.MASK)).isEqualTo(MaskChoice.NONE);
    }

    @Test
    void storingForgettingAndDrawingReachTheGallery() {
        HopfieldSnapshot start = settle(0);
        int sixth = start.gallery().get(5).id();
        controller.store(sixth, true);
        assertThat(settle(0).storedItems()).hasSize(6);
        controller.storeAll(false);
        assertThat(settle(0).storedItems()).isEmpty();
        float[] drawing = new float[784];
        drawing[3] = 1;
        controller.addDrawing("Dot", drawing);
        HopfieldSnapshot drawn = settle(0);
        assertThat(drawn.gallery().get(drawn.chosen()).name()).isEqualTo("Dot");
        controller.remove(drawn.gallery().get(drawn.chosen()).id());
        assertThat(settle(0).gallery()).hasSize(start.gallery().size());
    }

    @Test
    void aRefusedCommandStandsInTheStatusForTheWindowToShowAndTheLabGoesOn() {
        settle(0);
        controller.choose(4711);
        settle(0);
        assertThat(controller.run().statusProperty().get().failure()).hasMessageContaining("4711");
        assertThat(Objects.requireNonNull(settle(100_000).free()).finished()).isTrue();
    }

    @Test
    void everyRuleRecallsAndLearnsOnAsIfItHadLearnedAtOnce() {
        for (RuleChoice rule : RuleChoice.OF_SPINS) {
            controller
                    .params()
                    .setAll(HopfieldParams.SET
                            .defaults()
                            .with(HopfieldParams.SIDE, 12)
                            .with(RuleParams.RULE, rule));
            int seventh = settle(0).gallery().get(6).id();
            controller.store(seventh, true);
            HopfieldSnapshot more = settle(0);
            assertThat(more.memories().network().patterns()).hasSize(6);
            assertSameNetwork(more);
            int second = more.gallery().get(1).id();
            controller.store(second, false);
            assertSameNetwork(settle(0));
            HopfieldSnapshot.Track end = Objects.requireNonNull(settle(100_000).free());
            assertThat(end.finished()).isTrue();
            assertThat(end.words()).as(rule.toString()).startsWith("Reached stored pattern 1");
            controller.store(seventh, false);
            controller.store(second, true);
        }
    }

    private static void assertSameNetwork(HopfieldSnapshot snapshot) {
        HopfieldNetwork lab = snapshot.memories().network();
        HopfieldNetwork afresh = HopfieldNetwork.of(lab.rule(), lab.patterns());
        SpinVector state = SpinVector.random(lab.units(), RandomKey.ofSeed(5));
        assertThat(lab.localFields(state)).isEqualTo(afresh.localFields(state));
    }

    @Test
    void aStateFoundElsewhereIsWhereTheRecallBeginsUntilTheDamageOrThePictureChanges() {
        SpinVector state = SpinVector.random(784, RandomKey.ofSeed(9));
        controller.startAt(state);
        assertThat(settle(0).damaged()).isEqualTo(state.toFloats());
        controller.params().set(RuleParams.RULE, RuleChoice.PROJECTION);
        assertThat(settle(0).damaged()).isEqualTo(state.toFloats());
        controller.params().set(HopfieldParams.NOISE, 0.0);
        assertThat(settle(0).damaged()).isEqualTo(settle(0).truth());
        controller.startAt(state);
        controller.choose(settle(0).gallery().get(1).id());
        assertThat(settle(0).damaged()).isEqualTo(settle(0).truth());
        controller.startAt(SpinVector.random(9, RandomKey.ofSeed(9)));
        settle(0);
        assertThat(controller.run().statusProperty().get().failure()).hasMessageContaining("found 9 pixels");
    }

    @Test
    void aboveTemperatureZeroTheRecallGoesOn() {
        controller.params().set(HopfieldParams.TEMPERATURE, 1.5);
        HopfieldSnapshot.Track warm = Objects.requireNonNull(settle(784 * 20).free());
        assertThat(warm.finished()).isFalse();
        // A unit without a field would be wrong half of the time.
        assertThat(warm.wrong()).isBetween(1, 784);
    }

    @Test
    void aNewSeedIsTheNextNumberAndDamagesTheSamePictureOtherwise() {
        float[] before = settle(0).damaged();
        controller.run().newSeed();
        assertThat(controller.values().get(HopfieldParams.SEED)).isEqualTo(2);
        assertThat(settle(0).damaged()).isNotEqualTo(before);
    }

    @Test
    void strokesShiftsAndTheirOrderAreASettingAndSoCanBeTakenBack() {
        BitSet cells = new BitSet();
        cells.set(0, 28);
        controller.paint(cells, true);
        controller.damage(DamageSteps.step("salt 0.2"));
        assertThat(controller.values().get(HopfieldParams.DAMAGE)).isEqualTo("hide 0-27,0; salt 0.2");
        float[] salted = settle(0).damaged();
        controller.steps(Damage.steps(controller.values()).moved(1, -1));
        assertThat(controller.values().get(HopfieldParams.DAMAGE)).isEqualTo("salt 0.2; hide 0-27,0");
        assertThat(settle(0).damaged()).isEqualTo(salted);
        controller.clearMask();
        assertThat(controller.values().get(HopfieldParams.DAMAGE)).isEqualTo("salt 0.2");
        controller.clearDamage();
        assertThat(settle(0).damaged()).isEqualTo(settle(0).truth());
    }

    @Test
    void aQuestionIsAnsweredByTheNextSnapshotAndIsNoPartOfTheRun() {
        settle(5);
        int journal = controller.runner().journal().size();
        controller.ask(new HopfieldQuestion(HopfieldQuestion.Kind.FREE, 40));
        HopfieldSnapshot answered = settle(0);
        assertThat(Objects.requireNonNull(answered.neuron()).question().unit()).isEqualTo(40);
        assertThat(answered.step()).isEqualTo(5);
        assertThat(controller.runner().journal().size()).isEqualTo(journal);
        controller.ask(HopfieldQuestion.NONE);
        assertThat(settle(0).neuron()).isNull();
    }
}
