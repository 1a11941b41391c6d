package org.energyscape.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.energyscape.engine.record.runs.RecordState;
import org.energyscape.engine.record.runs.RunHeader;
import org.energyscape.engine.record.runs.RunInfo;
import org.energyscape.lab.rbm.RbmLab;
import org.energyscape.ui.picture.Caption;
import org.junit.jupiter.api.Test;

class RunsCaptionTest {
    private static RunInfo run(long id, long seed, int k) {
        Map<String, Object> params =
                new LinkedHashMap<>(new RbmLab().params().defaults().toMap());
        params.put("seed", seed);
        params.put("k", k);
        params.put("hidden", 50);
        RunHeader header = new RunHeader(
                "rbm",
                null,
                params,
                seed,
                new RunHeader.Data("bars", "ab", null),
                "threshold",
                RunHeader.Platform.here("0.9", "plain"));
        return new RunInfo(id, header, Instant.EPOCH, null, RecordState.FINISHED, 10L, null, "", List.of(), null);
    }

    private static Caption of(RunInfo... runs) {
        return RunsCaption.of(List.of(runs), id -> Optional.of(new RbmLab().params()));
    }

    @Test
    void everyRunHasItsSeedAndWhatDiffersAndTheRestIsSaidOnce() {
        assertThat(of(run(3, 7, 1), run(4, 8, 10)).lines())
                .containsExactly(
                        "Run 3 \u00b7 Seed 7 \u00b7 Gibbs steps k 1",
                        "Run 4 \u00b7 Seed 8 \u00b7 Gibbs steps k 10",
                        "All: Hidden units 50",
                        "Data bars, coding threshold",
                        "Energyscape 0.9");
    }

    @Test
    void oneRunHasWhatIsNotAtItsDefault() {
        assertThat(of(run(3, 7, 4)).lines()).contains("Run 3 \u00b7 Seed 7", "Hidden units 50 \u00b7 Gibbs steps k 4");
    }

    @Test
    void aLabThatIsNotKnownHereKeepsItsKeys() {
        assertThat(RunsCaption.of(List.of(run(3, 7, 1), run(4, 7, 2)), id -> Optional.empty())
                        .lines())
                .contains("Run 3 \u00b7 Seed 7 \u00b7 k 1", "Run 4 \u00b7 Seed 7 \u00b7 k 2");
    }

    @Test
    void withoutRunsThereIsNothingToSay() {
        assertThat(RunsCaption.of(List.of(), id -> Optional.empty()).lines()).isEmpty();
    }
}
