package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page that compares rules, in a scene. */
@Timeout(60)
class ComparePageTest {
    private final HopfieldPageFixture lab = new HopfieldPageFixture();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void rulesRecallMeasureAndAreChosenByTheirChips() {
        lab.set(HopfieldParams.SIDE, 12);
        lab.set(HopfieldParams.MASK, MaskChoice.LEFT);
        lab.set(HopfieldParams.NOISE, 0.0);
        lab.set(CompareParams.TRIALS, 20);
        lab.show(1000, 800);
        lab.turnTo(Page.COMPARE);
        lab.awaitText("compare-modern-clamped-end", "Ready");
        FxTest.onFx(() -> lab.transport().play());
        lab.awaitText("compare-projection-clamped-end", "Heart");
        assertThat(lab.text("compare-projection-clamped-accuracy")).isEqualTo("100 %");
        lab.press("compare-measure");
        lab.awaitText("compare-projection-clamped-rate", "100 ± 2 %");
        lab.press("compare-rule-hebb");
        lab.until("the column of Hebb is gone", () -> lab.seen("compare-hebb-free") == null);
        assertThat(lab.get(CompareParams.RULES)).doesNotContain("hebb");
        lab.set(HopfieldParams.MASK, MaskChoice.NONE);
        lab.awaitText("compare-nothing-hidden", "Nothing is hidden");
        lab.awaitText("compare-status", "Measured before");
        lab.set(HopfieldParams.STORED, 0);
        lab.awaitText("compare-empty", "Nothing is stored");
        assertThat(lab.news()).isEmpty();
    }

    @Test
    void closingEndsTheWorker() throws InterruptedException {
        lab.show(900, 700);
        lab.turnTo(Page.COMPARE);
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hopfield-compare"))
                .findFirst()
                .orElseThrow();
        FxTest.onFx(lab.page()::close);
        worker.join(5000);
        assertThat(worker.isAlive()).isFalse();
    }
}
