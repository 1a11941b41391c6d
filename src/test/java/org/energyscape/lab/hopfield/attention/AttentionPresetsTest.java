package org.energyscape.lab.hopfield.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.energyscape.engine.hopfield.SoftmaxProfile.Regime;
import org.energyscape.lab.hopfield.HopfieldLab;
import org.junit.jupiter.api.Test;

/** What the stories of this page tell. */
class AttentionPresetsTest {
    private static AttentionSnapshot.Update update(String preset) {
        AttentionSimulation simulation = new AttentionSimulation(new HopfieldLab()
                .presets().stream()
                        .filter(each -> each.id().equals(preset))
                        .findFirst()
                        .orElseThrow()
                        .values()
                        .narrowedTo(AttentionParams.SET));
        return Objects.requireNonNull(simulation.snapshot().update());
    }

    @Test
    void atASmallBetaTheAnswerIsTheAverage() {
        AttentionSnapshot.Update all = update("average-of-all");
        assertThat(all.profile().regime()).isEqualTo(Regime.AVERAGE);
        assertThat(all.profile().effective()).isGreaterThan(19);
    }

    @Test
    void oneUpdateFindsTheDamagedDigit() {
        AttentionSnapshot.Update single = update("single-memory");
        assertThat(single.profile().regime()).isEqualTo(Regime.SINGLE);
        // The default is a damaged copy of the fourth memory.
        assertThat(single.nearest()).isEqualTo(3);
        assertThat(single.ranking()[0]).isEqualTo(3);
    }
}
