package org.energyscape.ui.experiments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.energyscape.lab.rbm.sweep.SweepRun;
import org.energyscape.ui.picture.Caption;
import org.junit.jupiter.api.Test;

class ExperimentCaptionTest {
    @Test
    void runsSeedsAndWhatAllShareAreNamed() {
        Experiment experiment = Experiment.find("b").orElseThrow();
        List<SweepRun> runs = new ArrayList<>();
        for (SweepRun run : experiment.plan(List.of(4L, 5L), 30)) {
            boolean begun = run.seed() == 4;
            runs.add(new SweepRun(
                    run.index(),
                    run.variant(),
                    run.seed(),
                    run.epochs(),
                    begun ? SweepRun.Stage.TRAINED : SweepRun.Stage.WAITING,
                    0,
                    begun ? 20 + run.index() : -1,
                    1,
                    2,
                    ""));
        }
        Caption caption = ExperimentCaption.of(experiment, runs, "written digits");
        assertThat(caption.heading()).isEqualTo("Experiment b: More Gibbs steps");
        assertThat(caption.lines())
                .contains("k = 1 \u00b7 run 20, seed 4, finished", "k = 20 \u00b7 run 23, seed 4, finished")
                .contains("Data written digits")
                .anySatisfy(line -> assertThat(line)
                        .startsWith("30 epochs \u00b7 ")
                        .contains("Training pictures 3000")
                        .doesNotContain("Gibbs steps"));
        assertThat(String.join(" ", caption.lines())).doesNotContain("seed 5");
    }
}
