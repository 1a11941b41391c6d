package org.energyscape.lab.rbm.pane;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.energyscape.lab.LabMemory;
import org.energyscape.lab.rbm.run.Exhibit.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaneArrangementTest {
    private final PaneArrangement panes = new PaneArrangement();

    private static PaneLayout parsed(String words) {
        return Objects.requireNonNull(PaneLayout.parse(words));
    }

    @ParameterizedTest
    @EnumSource(NamedLayout.class)
    void everyNamedLayoutIsReadBackFromItsWordsAndKnownByItsShape(NamedLayout named) {
        PaneLayout layout = named.layout();
        assertThat(PaneLayout.parse(layout.toString())).isEqualTo(layout);
        panes.apply(named);
        panes.moveDivider(layout.kinds().get(0), false, 0.05);
        assertThat(panes.named()).isEqualTo(named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "filters,",
                "beside(0.5, filters)",
                "beside(0.5, filters, filters)",
                "beside(x, filters, activity)",
                "beside(0.5, filters, activity",
                "beside(7, filters, activity)",
                "beside(0.5, filters, beside(0.5, activity, beside(0.5, updates, beside(0.5, histograms, fantasies))))",
                "beside(0.5,beside(0.5,beside(0.5,beside(0.5,beside(0.5,beside(0.5,beside("
            })
    void wordsThatAreNoLayoutAreNone(String words) {
        assertThat(PaneLayout.parse(words)).isNull();
    }

    @Test
    void aPaneIsDividedUpToFourAndClosedDownToOne() {
        panes.apply(NamedLayout.LECTURE);
        assertThat(panes.canClose()).isFalse();
        assertThat(panes.split(Kind.FILTERS, false)).isEqualTo(Kind.RECONSTRUCTIONS);
        assertThat(panes.split(Kind.FILTERS, true)).isEqualTo(Kind.HISTOGRAMS);
        assertThat(panes.layout()).isEqualTo(parsed("beside(0.5, stacked(0.5, filters, histograms), reconstructions)"));
        assertThat(panes.split(Kind.RECONSTRUCTIONS, true)).isEqualTo(Kind.ACTIVITY);
        PaneLayout four = panes.layout();
        assertThat(panes.split(Kind.ACTIVITY, false)).isNull();
        assertThat(panes.layout()).isEqualTo(four);
        panes.close(Kind.FILTERS);
        assertThat(panes.layout())
                .isEqualTo(parsed("beside(0.5, histograms, stacked(0.5, reconstructions, activity))"));
        panes.close(Kind.HISTOGRAMS);
        panes.close(Kind.RECONSTRUCTIONS);
        panes.close(Kind.ACTIVITY);
        assertThat(panes.layout()).isEqualTo(new PaneLayout.One(Kind.ACTIVITY));
    }

    @Test
    void aPictureThatIsShownElsewhereChangesPlaces() {
        panes.apply(NamedLayout.OVERVIEW);
        panes.show(Kind.FILTERS, Kind.INSPECTOR);
        assertThat(panes.layout().kinds()).containsExactly(Kind.INSPECTOR, Kind.RECONSTRUCTIONS, Kind.FILTERS);
        panes.show(Kind.FILTERS, Kind.FANTASIES);
        assertThat(panes.layout().kinds()).containsExactly(Kind.INSPECTOR, Kind.RECONSTRUCTIONS, Kind.FANTASIES);
        assertThat(panes.named()).isNull();
    }

    @Test
    void theNearestDividerOfTheDirectionMovesAndStopsBeforeTheEdge() {
        panes.apply(NamedLayout.OVERVIEW);
        panes.moveDivider(Kind.INSPECTOR, true, 0.1);
        panes.moveDivider(Kind.INSPECTOR, false, -0.09);
        assertThat(panes.layout()).isEqualTo(parsed("beside(0.6, filters, stacked(0.6, reconstructions, inspector))"));
        panes.moveDivider(Kind.FILTERS, true, 0.1);
        assertThat(panes.layout().toString()).startsWith("beside(0.600").contains("stacked(0.600");
        panes.moveDivider(Kind.FILTERS, false, 5);
        assertThat(panes.layout().toString()).startsWith("beside(0.880");
    }

    @Test
    void aDraggedDividerIsThatBetweenItsTwoParts() {
        panes.apply(NamedLayout.OVERVIEW);
        panes.dragged(Kind.RECONSTRUCTIONS, Kind.INSPECTOR, 0.3);
        panes.dragged(Kind.FILTERS, Kind.RECONSTRUCTIONS, 0.4);
        assertThat(panes.layout()).isEqualTo(parsed("beside(0.4, filters, stacked(0.3, reconstructions, inspector))"));
    }

    @Test
    void theNextStartTakesUpWhatWasLeftAndABrokenMemoryIsForgotten() {
        LabMemory memory = LabMemory.ofThisStart();
        panes.rememberIn(memory);
        panes.split(Kind.FILTERS, true);
        PaneArrangement next = new PaneArrangement();
        next.rememberIn(memory);
        assertThat(next.layout()).isEqualTo(panes.layout());
        assertThat(next.layout().kinds()).hasSize(4);
        memory.put(PaneArrangement.KEY, "beside(0.5, filters");
        PaneArrangement broken = new PaneArrangement();
        broken.rememberIn(memory);
        assertThat(broken.named()).isEqualTo(NamedLayout.OVERVIEW);
    }
}
