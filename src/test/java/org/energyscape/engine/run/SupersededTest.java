package org.energyscape.engine.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.WalkSimulation.Seen;
import org.junit.jupiter.api.Test;

/** What is built, changed or computed is told when a newer request makes it needless, and only then. */
final class SupersededTest {
    private static final ParamValues VALUES = WalkSimulation.SET.defaults();

    private final List<String> said = new ArrayList<>();

    /** A walk that asks whether to go on whenever it is called, as long work does. */
    private final class Asking extends ForwardingSimulation<Seen> {
        private final ProgressSink progress;
        private final String name;

        Asking(String name, ParamValues values, MetricLog metrics, ProgressSink progress) {
            super(new WalkSimulation(values, metrics));
            this.progress = progress;
            this.name = name;
            ask("built");
        }

        private void ask(String what) {
            boolean unwanted = progress.isCancelled();
            said.add(name + (unwanted ? " not " : " ") + what);
            if (unwanted && !what.equals("changed")) {
                throw new CancellationException();
            }
        }

        @Override
        public void step() {
            ask("moved");
            super.step();
        }

        @Override
        public void apply(ParamValues values) {
            ask("changed");
            super.apply(values);
        }

        @Override
        public void execute(Command command) {
            ask("changed");
            super.execute(command);
        }
    }

    private SimulationFactory<Seen> factory(String name) {
        return (values, metrics, progress) -> new Asking(name, values, metrics, progress);
    }

    private SimulationRunner<Seen> runner() {
        return SimulationRunner.of(factory("a"), VALUES).synchronous();
    }

    @Test
    void aBuildIsGivenUpForANewerOneAndWhatWasMeantForItGoesWithIt() {
        SimulationRunner<Seen> runner = runner();
        runner.submit(new WalkSimulation.Kick(5));
        runner.apply(VALUES.with(WalkSimulation.PULL, 0.5));
        runner.play();
        runner.rebuild(factory("b"), VALUES);
        runner.tick(3);
        assertThat(said).containsExactly("a not built", "b built", "b moved", "b moved", "b moved");
        assertThat(runner.status().failure()).isNull();
        // It goes on playing as if the first had been there.
        assertThat(runner.status().state()).isEqualTo(RunState.RUNNING);
        assertThat(runner.journal().entries()).isEmpty();
        SimulationRunner<Seen> plain = SimulationRunner.of(factory("c"), VALUES).synchronous();
        plain.tick(3);
        assertThat(runner.metrics().curve(WalkSimulation.PLACE).y())
                .containsExactly(plain.metrics().curve(WalkSimulation.PLACE).y());
    }

    @Test
    void aBuildIsGivenUpForSettingsThatBuildAnewAndNotForOthersOrCommands() {
        SimulationRunner<Seen> runner = runner();
        runner.submit(new WalkSimulation.Kick(5));
        runner.apply(VALUES.with(WalkSimulation.PULL, 0.5));
        runner.tick(0);
        assertThat(said).containsExactly("a built", "a not changed", "a changed");
        said.clear();
        runner.apply(VALUES.with(WalkSimulation.LENGTH, 5));
        runner.apply(VALUES.with(WalkSimulation.LENGTH, 6));
        runner.tick(0);
        assertThat(said).containsExactly("a not built", "a built");
        assertThat(runner.tick(10)).isEqualTo(6);
    }

    @Test
    void aChangeIsToldOfNewerChangesAndAStepOnlyOfWhatEndsIt() {
        SimulationRunner<Seen> runner = runner();
        runner.tick(0);
        said.clear();
        runner.submit(new WalkSimulation.Kick(1));
        runner.restart();
        runner.submit(new WalkSimulation.Kick(1));
        runner.pause();
        runner.tick(0);
        assertThat(said).containsExactly("a not changed", "a changed");
        said.clear();
        runner.step();
        runner.submit(new WalkSimulation.Kick(1));
        runner.apply(VALUES.with(WalkSimulation.PULL, 0.5));
        runner.tick(0);
        assertThat(said).containsExactly("a moved", "a not changed", "a changed");
        assertThat(runner.status().step()).isEqualTo(1);
        said.clear();
        runner.granularity(WalkSimulation.TEN);
        runner.step();
        runner.stepBack();
        runner.rebuild(factory("b"), VALUES);
        runner.tick(0);
        assertThat(said).startsWith("a not moved").endsWith("b built");
        assertThat(runner.status().step()).isZero();
    }

    @Test
    void aStepGivenUpIsDoneLaterAsIfNothingHadBeen() {
        SimulationRunner<Seen> runner = runner();
        runner.tick(7);
        runner.step();
        runner.rebuild(factory("b"), VALUES);
        runner.tick(20);
        SimulationRunner<Seen> plain = SimulationRunner.of(factory("c"), VALUES).synchronous();
        plain.tick(20);
        assertThat(said).contains("a not moved");
        assertThat(runner.metrics().curve(WalkSimulation.PLACE).y())
                .containsExactly(plain.metrics().curve(WalkSimulation.PLACE).y());
    }
}
