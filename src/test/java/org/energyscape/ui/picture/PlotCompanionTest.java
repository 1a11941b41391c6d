package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A curve that belongs to another. */
class PlotCompanionTest {
    @AfterEach
    void close() {
        FxTest.closeWindows();
    }

    @Test
    void aCompanionIsHiddenAndShownWithItsCurveAndHasNoEntryOfItsOwn() {
        FxTest.theme(false);
        LinePlot plot = FxTest.onFx(LinePlot::new);
        LineSeries[] s = FxTest.onFx(() -> {
            LineSeries one = plot.addSeries("one", 0, LineSeries.Stroke.SOLID, false);
            LineSeries two = plot.addSeries("two", 1, LineSeries.Stroke.SOLID, false);
            LineSeries belonging = plot.addCompanion(one, "one, held", LineSeries.Stroke.DASHED);
            for (LineSeries series : plot.getSeries()) {
                series.append(0, 0);
                series.append(1, 1);
            }
            FxTest.show(new Scene(plot, 400, 200));
            return new LineSeries[] {one, two, belonging};
        });
        FxTest.awaitPulses(2);
        boolean[] entries = new boolean[3];
        FxTest.onFx(() -> {
            for (int x = 0; x < 400; x++) {
                int entry = plot.legendEntryAt(x, 6);
                if (entry >= 0) {
                    entries[entry] = true;
                }
            }
        });
        assertThat(entries).containsExactly(true, true, false);
        FxTest.onFx(() -> plot.toggle(0));
        assertThat(FxTest.<Boolean>onFx(s[2]::isVisible)).isFalse();
        assertThat(FxTest.<Boolean>onFx(s[1]::isVisible)).isTrue();
        FxTest.onFx(() -> plot.toggle(2));
        assertThat(FxTest.<Boolean>onFx(s[0]::isVisible)).isTrue();
        assertThat(FxTest.<Boolean>onFx(s[2]::isVisible)).isTrue();
    }
}
