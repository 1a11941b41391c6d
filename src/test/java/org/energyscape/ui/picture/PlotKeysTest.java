package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.List;
import java.util.Objects;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Everything a plot with reference lines can do, by key. */
class PlotKeysTest {
    private LinePlot plot;

    @BeforeEach
    void make() {
        FxTest.theme(false);
        plot = onFx(() -> {
            LinePlot made = new LinePlot();
            made.setAxisTitles("epoch", "cost");
            made.addSeries("train", 0, LineSeries.Stroke.SOLID, false)
                    .set(Samples.upTo(101), Samples.curve(101, 90, 20, 0, 1), 101);
            made.addSeries("validation", 1, LineSeries.Stroke.DASHED, false)
                    .set(Samples.upTo(101), Samples.curve(101, 90, 40, 0, 1), 101);
            made.setReferenceLines(
                    List.of(new ReferenceLine(10, "published"), new ReferenceLine(-1, "nowhere in logs")));
            return made;
        });
        Stagecraft.scene(plot, 400, 240);
    }

    private void press(KeyCode code) {
        assertThat(onFx(() -> Stagecraft.key(plot, code)))
                .as("%s is taken", code)
                .isTrue();
        onFx(() -> plot.getScene().snapshot(null));
    }

    private PlotFrame frame() {
        return onFx(() -> Objects.requireNonNull(plot.frame()));
    }

    @Test
    void aReferenceLineIsPartOfTheRangeUntilOneZoomsIn() {
        assertThat(frame().y().min()).isLessThanOrEqualTo(-1);
        press(KeyCode.RIGHT);
        press(KeyCode.PLUS);
        PlotFrame near = frame();
        assertThat(near.x().max() - near.x().min()).isCloseTo(50, within(0.5));
        assertThat(near.y().min()).as("what the curves have there").isGreaterThan(10);
        press(KeyCode.MINUS);
        assertThat(frame().x().min()).isZero();
        assertThat(frame().x().max()).isEqualTo(100);
        assertThat(frame().y().min()).isLessThanOrEqualTo(-1);
    }

    @Test
    void escapeShowsEverythingAgain() {
        press(KeyCode.PLUS);
        press(KeyCode.PLUS);
        assertThat(frame().x().max() - frame().x().min()).isCloseTo(25, within(0.5));
        press(KeyCode.ESCAPE);
        assertThat(frame().x().max() - frame().x().min()).isEqualTo(100);
    }

    @Test
    void theAxisTurnsLogarithmicAndBackAndLeavesOutWhatHasNoLogarithm() {
        press(KeyCode.L);
        assertThat(frame().y().logarithmic()).isTrue();
        assertThat(frame().y().min()).isGreaterThan(0).isLessThan(10);
        press(KeyCode.PLUS);
        assertThat(frame().y().min()).isGreaterThan(15);
        press(KeyCode.L);
        assertThat(frame().y().logarithmic()).isFalse();
    }

    @Test
    void aHiddenSeriesIsNeitherSaidNorZoomedTo() {
        press(KeyCode.DIGIT1);
        press(KeyCode.RIGHT);
        assertThat(onFx(() -> plot.tipText())).contains("validation").doesNotContain("train");
        press(KeyCode.PLUS);
        assertThat(frame().y().min()).isGreaterThan(35);
        press(KeyCode.DIGIT1);
        assertThat(onFx(() -> plot.tipText())).contains("train");
    }

    @Test
    void theMenuHasTheLogarithmicAxisToo() {
        List<MenuItem> items = onFx(() -> plot.menu().items());
        CheckMenuItem log = (CheckMenuItem) items.stream()
                .filter(item -> "plot-logarithmic".equals(item.getId()))
                .findFirst()
                .orElseThrow();
        onFx(() -> {
            log.setSelected(true);
            log.fire();
        });
        assertThat(onFx(() -> plot.isLogarithmic())).isEqualTo(log.isSelected());
    }
}
