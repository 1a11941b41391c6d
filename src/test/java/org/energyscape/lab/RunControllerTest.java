package org.energyscape.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.Command;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.SavedState;
import org.energyscape.engine.run.Simulation;
import org.energyscape.engine.run.SimulationRunner;
import org.energyscape.engine.run.Snapshot;
import org.junit.jupiter.api.Test;

/** Runs without a JavaFX toolkit: a controller holds no Node. */
class RunControllerTest {
    private static final IntParam LENGTH =
            Param.integer("length").range(1, 1000).defaultValue(20);
    private static final ParamSet SET = ParamSet.of(LENGTH);
    private static final Granularity ONE = new Granularity("one", "One");
    private static final Granularity FIVE = new Granularity("five", "Five");

    private record Count(long step) implements Snapshot {}

    private record Saved(long step) implements SavedState {
        @Override
        public long bytes() {
            return 8;
        }
    }

    private static final class Counter implements Simulation<Count> {
        private int length;
        private long step;

        Counter(ParamValues values) {
            length = values.get(LENGTH);
        }

        @Override
        public List<Granularity> granularities() {
            return List.of(ONE, FIVE);
        }

        @Override
        public void apply(ParamValues values) {
            length = values.get(LENGTH);
        }

        @Override
        public void execute(Command command) {
            throw new IllegalArgumentException("A counter takes no commands");
        }

        @Override
        public void step() {
            step++;
        }

        @Override
        public long stepCount() {
            return step;
        }

        @Override
        public boolean atBoundary(Granularity granularity) {
            return granularity.equals(ONE) || step % 5 == 0;
        }

        @Override
        public boolean isFinished() {
            return step >= length;
        }

        @Override
        public void restart() {
            step = 0;
        }

        @Override
        public Count snapshot() {
            return new Count(step);
        }

        @Override
        public SavedState saveState() {
            return new Saved(step);
        }

        @Override
        public void restore(SavedState state) {
            step = ((Saved) state).step();
        }

        @Override
        public Map<String, Object> summary() {
            return Map.of("step", step);
        }
    }

    private final SimulationRunner<Count> runner = SimulationRunner.<Count>of(
                    (values, metrics, progress) -> new Counter(values), SET.defaults())
            .synchronous();
    private int seeds;
    private final RunController<Count> controller = new RunController<>(
            runner, List.of(ONE, FIVE), FIVE, Double.POSITIVE_INFINITY, seen -> "Count " + seen.step(), () -> seeds++);

    @Test
    void aStepGoesOneUnitOfTheChosenGranularity() {
        controller.step();
        runner.tick(0);
        assertThat(Objects.requireNonNull(controller.pulse()).step()).isEqualTo(5);
        assertThat(controller.positionProperty().get()).isEqualTo("Count 5");
        controller.granularityProperty().set(ONE);
        controller.step();
        runner.tick(0);
        controller.pulse();
        assertThat(controller.statusProperty().get().step()).isEqualTo(6);
        controller.stepBack();
        runner.tick(0);
        controller.pulse();
        assertThat(controller.statusProperty().get().step()).isEqualTo(5);
        assertThat(controller.statusProperty().get().inPast()).isTrue();
    }

    @Test
    void thePlayButtonAnswersBeforeTheWorkerDoesAndFollowsItAfterwards() {
        controller.play();
        assertThat(controller.playingProperty().get()).isTrue();
        controller.pulse();
        assertThat(controller.playingProperty().get()).as("still unanswered").isTrue();
        runner.tick(100);
        controller.pulse();
        assertThat(controller.playingProperty().get()).as("finished").isFalse();
        assertThat(controller.statusProperty().get().state()).isEqualTo(RunState.FINISHED);
    }

    @Test
    void aPulseWithoutNewsDrawsNothing() {
        runner.tick(3);
        assertThat(controller.pulse()).isNotNull();
        assertThat(controller.pulse()).isNull();
        assertThat(Objects.requireNonNull(controller.snapshotProperty().get()).step())
                .isEqualTo(3);
    }

    @Test
    void aNewSeedIsDrawnByTheLab() {
        controller.newSeed();
        assertThat(seeds).isEqualTo(1);
    }
}
