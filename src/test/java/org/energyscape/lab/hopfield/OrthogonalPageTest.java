package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.PixelGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of the orthogonal patterns in a scene: patterns come, a state is drawn, pictures are made orthogonal and stored. */
@Timeout(60)
class OrthogonalPageTest {
    private final HopfieldPageFixture lab = new HopfieldPageFixture();

    @AfterEach
    void close() {
        lab.close();
    }

    private void open() {
        lab.open();
        lab.turnTo(Page.ORTHOGONAL);
        lab.awaitText("orthogonal-fixed-words", "256 of 256");
    }

    @Test
    void patternsAreStoredOneByOneAndAStateIsDrawnWithTheKeys() {
        open();
        FxTest.onFx(() -> lab.transport().step());
        lab.awaitText("orthogonal-verdict", "Falls: 1 unit turns.");
        lab.awaitText("orthogonal-way", "Unit 1.");
        // Keys point at cells, which are there once the picture has been laid out.
        lab.until("a state of eight units is drawn", () -> {
            lab.find("orthogonal-state", PixelGrid.class).requestFocus();
            lab.key("orthogonal-state", KeyCode.RIGHT);
            lab.key("orthogonal-state", KeyCode.ENTER);
            return drawn().length() == 8;
        });
        assertThat(drawn()).isNotEqualTo("-+++++++");
        FxTest.onFx(() -> lab.transport().play());
        lab.awaitText("orthogonal-distance", "W is the identity");
        lab.awaitText("orthogonal-verdict", "Stable: every unit agrees with its field.");
        assertThat(lab.news()).isEmpty();
    }

    private String drawn() {
        return lab.get(OrthogonalParams.STATE);
    }

    private boolean canBeMade() {
        return lab.seen("orthogonal-make") instanceof Button make && !make.isDisabled();
    }

    @Test
    void storedPicturesAreMadeOrthogonalAndTakeThePlaceOfTheOriginals() {
        open();
        lab.press("orthogonal-view-1");
        lab.until("pictures can be made orthogonal", this::canBeMade);
        FxTest.onFx(() -> lab.transport().play());
        lab.until(
                "they are fixed points without overlap",
                () -> lab.text("orthogonal-after-2").contains("5 of 5")
                        && lab.text("orthogonal-after-0").contains("0"));
        lab.press("orthogonal-store");
        lab.until(
                "others can be made orthogonal",
                () -> canBeMade() && lab.text("orthogonal-after-0").contains("–"));
        lab.turnTo(Page.RECALL);
        lab.awaitText("hopfield-load", "5 patterns");
        assertThat(lab.news()).isEmpty();
    }
}
