package org.energyscape.lab.hopfield.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Objects;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.UpdateOrder;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.SweepSteps;
import org.junit.jupiter.api.Test;

/** Runs without a JavaFX toolkit: the controller holds no Node. */
class CompareControllerTest {
    private final LabSettings settings = new LabSettings(CompareParams.SET, (before, now) -> {});
    private double noise = 0.1;
    private final CompareController controller =
            new CompareController(Pacer.NEVER_WAIT, settings, () -> {}, memories -> new Degradation.Noise(noise), true);
    private final Memories memories = Fixture.memories(6, false, UpdateOrder.RANDOM);

    private CompareSnapshot settle(int steps) {
        controller.runner().tick(steps);
        controller.pulse();
        return Objects.requireNonNull(controller.snapshot());
    }

    private void choose(RuleChoice rule, boolean chosen) {
        controller.choose(rule, chosen);
        controller.settingsChanged();
    }

    @Test
    void chipsAreTheSettingAndTheColumns() {
        controller.remember(memories);
        assertThat(settle(0).columns()).hasSize(7);
        choose(RuleChoice.STORKEY, false);
        choose(RuleChoice.MODERN, false);
        assertThat(settings.values().get(CompareParams.RULES))
                .isEqualTo("hebb, projection, perceptron, dense, exponential");
        assertThat(settle(0).columns()).hasSize(5);
        settings.set(CompareParams.RULES, "modern, hebb");
        controller.settingsChanged();
        assertThat(settle(0).columns())
                .extracting(column -> column.competitor().rule())
                .containsExactly(RuleChoice.HEBB, RuleChoice.MODERN);
        assertThatThrownBy(() -> settings.set(CompareParams.RULES, "hebb, nonsense"))
                .isInstanceOf(ParamException.class)
                .hasMessageContaining("compareRules")
                .hasMessageContaining("nonsense");
    }

    @Test
    void stepBackAndRestartLeadWhereTheRunWas() {
        controller.remember(memories);
        controller.run().granularityProperty().set(SweepSteps.SWEEP);
        settle(0);
        controller.run().step();
        CompareSnapshot one = settle(0);
        controller.run().step();
        assertThat(settle(0).step()).isGreaterThan(one.step());
        controller.run().stepBack();
        CompareSnapshot back = settle(0);
        assertThat(back.step()).isEqualTo(one.step());
        assertThat(back.columns().get(0).free().state())
                .containsExactly(one.columns().get(0).free().state());
        controller.run().restart();
        assertThat(settle(0).step()).isZero();
    }

    @Test
    void newMemoriesTakeThePlaceOfTheOldAndEmptyOnesHaveNoColumns() {
        controller.remember(memories);
        settle(100);
        Memories none = Fixture.memories(0, false, UpdateOrder.RANDOM);
        controller.remember(none);
        assertThat(controller.isSettled()).isFalse();
        assertThat(settle(0).columns()).isEmpty();
        assertThat(controller.question().hasPatterns()).isFalse();
        assertThat(controller.trials(1)).isNull();
    }

    @Test
    void aRuleStoppedIsLeftOutUntilItIsAskedToLearn() {
        CompareLearning learning = new CompareLearning();
        learning.stop(RuleChoice.PERCEPTRON);
        CompareQuestion question = Fixture.question(memories);
        assertThat(learning.learn(question, learning.next(), ProgressSink.NONE))
                .hasSize(6)
                .noneMatch(learnt -> learnt.competitor().rule() == RuleChoice.PERCEPTRON);
        learning.allowAll();
        assertThat(learning.learn(question, learning.next(), ProgressSink.NONE)).hasSize(7);
        assertThat(learning.progress()).isNull();
    }

    @Test
    void learningForAnOlderQuestionGivesNothing() {
        CompareLearning learning = new CompareLearning();
        int old = learning.next();
        learning.next();
        assertThat(learning.learn(Fixture.question(memories), old, ProgressSink.NONE))
                .isEmpty();
    }

    @Test
    void whatIsLearnedIsKeptWhileThePatternsStay() {
        CompareLearning learning = new CompareLearning();
        CompareQuestion question = Fixture.question(memories);
        var first = learning.learn(question, learning.next(), ProgressSink.NONE);
        var again = learning.learn(
                Fixture.question(Fixture.memories(6, true, UpdateOrder.RANDOM)), learning.next(), ProgressSink.NONE);
        assertThat(again.get(3).network()).isSameAs(first.get(3).network());
    }

    @Test
    void aMeasurementGoesStaleWhenTheDamageChangesAndIsFreshAgainWhenItIsTheSame() {
        controller.remember(memories);
        settle(0);
        CompareTrials trials = Objects.requireNonNull(controller.trials(1));
        controller.measured(trials.run(ProgressSink.NONE));
        assertThat(controller.isStale()).isFalse();
        noise = 0.3;
        controller.remember(Fixture.memories(6, false, UpdateOrder.RANDOM));
        assertThat(controller.isStale()).isTrue();
        noise = 0.1;
        controller.remember(Fixture.memories(6, false, UpdateOrder.RANDOM));
        assertThat(controller.isStale()).isFalse();
        controller.remember(Fixture.memories(5, false, UpdateOrder.RANDOM));
        assertThat(controller.isStale()).isTrue();
    }
}
