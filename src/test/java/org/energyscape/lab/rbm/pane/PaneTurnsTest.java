package org.energyscape.lab.rbm.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.energyscape.lab.rbm.run.Exhibit.Kind;
import org.junit.jupiter.api.Test;

class PaneTurnsTest {
    private final PaneTurns turns = new PaneTurns();

    private static long cells(Kind kind) {
        return kind == Kind.FILTERS || kind == Kind.UPDATES ? 400_000 : 50_000;
    }

    @Test
    void smallPanesAreDrawnInEveryFrameAndLargeOnesInTurn() {
        Set<Kind> all = Set.of(Kind.FILTERS, Kind.UPDATES, Kind.ACTIVITY, Kind.HISTOGRAMS);
        for (int round = 0; round < 3; round++) {
            assertThat(turns.next(all, PaneTurnsTest::cells))
                    .contains(Kind.FILTERS, Kind.ACTIVITY, Kind.HISTOGRAMS)
                    .doesNotContain(Kind.UPDATES);
            assertThat(turns.next(all, PaneTurnsTest::cells))
                    .contains(Kind.UPDATES, Kind.ACTIVITY, Kind.HISTOGRAMS)
                    .doesNotContain(Kind.FILTERS);
        }
    }

    @Test
    void onePaneIsDrawnHoweverLarge() {
        assertThat(turns.next(Set.of(Kind.FILTERS), kind -> 10 * PaneTurns.CELLS))
                .containsExactly(Kind.FILTERS);
        assertThat(turns.next(Set.of(), kind -> 1)).isEmpty();
    }
}
