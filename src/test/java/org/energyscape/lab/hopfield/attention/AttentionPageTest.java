package org.energyscape.lab.hopfield.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.control.Slider;
import org.energyscape.lab.SharedRuns;
import org.energyscape.lab.hopfield.part.PartFixture;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene: it draws, and its slider and buttons reach the settings. */
@Timeout(60)
class AttentionPageTest {
    private final PartFixture<AttentionPart> page =
            new PartFixture<>(AttentionParams.SET, SharedRuns.none(), AttentionPart::new);

    @AfterEach
    void close() {
        page.close();
    }

    private void slide(double to) {
        FxTest.onFx(() -> page.find("attention-beta", Slider.class).setValue(to));
    }

    @Test
    void theSliderLeadsFromASingleMemoryToTheAverageAndEveryPartDraws() {
        page.show(900, 640);
        page.await("attention-beta");
        slide(1);
        assertThat(page.settings().values().get(AttentionParams.BETA)).isEqualTo(10);
        page.awaitText("attention-regime", "Single memory");
        slide(-5);
        page.awaitText("attention-regime", "Average of all memories");
        List<String> pictures = List.of("journey", "dense-result", "matrix");
        for (int tab = 0; tab < pictures.size(); tab++) {
            page.choose("attention-below-" + tab);
            page.await("attention-" + pictures.get(tab));
        }
        assertThat(page.news()).isEmpty();
    }
}
