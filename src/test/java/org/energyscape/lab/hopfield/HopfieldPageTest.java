package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a scene: it draws, answers to its buttons, takes files, and ends its thread. */
@Timeout(60)
class HopfieldPageTest {
    private final HopfieldPageFixture lab = new HopfieldPageFixture();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theDemoRecallsAndTheVerdictIsOnScreen() {
        lab.open();
        FxTest.onFx(lab.page()::startDemo);
        lab.awaitCaption("Reached stored pattern 1");
        assertThat(lab.news()).isEmpty();
    }

    @Test
    void theMeasureButtonShowsBothRates() {
        lab.open();
        lab.press("measure-trials");
        lab.awaitCaption("clamped 100.0");
        assertThat(lab.news()).isEmpty();
    }

    @Test
    void aBadFileIsReportedByNameAndNothingIsLost(@TempDir Path folder) throws Exception {
        Path bad = java.nio.file.Files.writeString(folder.resolve("notes.png"), "no picture at all");
        lab.open();
        FxTest.onFx(() -> lab.page().openFiles(List.of(bad)));
        lab.until("something is told", () -> !lab.news().isEmpty());
        assertThat(lab.news().get(0)).startsWith("Reading notes.png").contains("expected a PNG, JPEG or BMP picture");
        lab.press("gallery-store");
        lab.until("it is forgotten", () -> "Store"
                .equals(lab.find("gallery-store", Button.class).getText()));
    }

    private String damage() {
        return lab.get(HopfieldParams.DAMAGE);
    }

    /** Types a value and Enter once its field is there. */
    private void enter(String id, String value) {
        lab.await(id);
        FxTest.onFx(() -> {
            TextField field = lab.find(id, TextField.class);
            field.setText(value);
            field.fireEvent(new ActionEvent());
        });
    }

    @Test
    void stepsOfTheDamageAreMovedChangedAndRemovedInTheirList() {
        lab.open();
        lab.set(HopfieldParams.DAMAGE, "salt 0.2; shift 3 0 wrap");
        lab.press("step-1-up");
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.2");
        enter("step-1-value", "7");
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.2");
        enter("step-1-value", "0.5");
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.5");
        lab.press("step-0-remove");
        assertThat(damage()).isEqualTo("salt 0.5");
        lab.press("noise-remove");
        assertThat(lab.get(HopfieldParams.NOISE)).isZero();
    }

    @Test
    void enterOnAPixelExplainsItAndAltArrowsShiftThePicture() {
        lab.open();
        lab.await("free-picture");
        // Keys point at pixels, which are there once the picture has been laid out.
        lab.until("the card is open", () -> {
            lab.key("free-picture", KeyCode.ENTER);
            Node card = lab.page().centre().getScene().getRoot().lookup("#explain-popover");
            return card != null && card.isVisible();
        });
        lab.key("damaged-picture", KeyCode.RIGHT, true);
        lab.key("damaged-picture", KeyCode.UP, true);
        assertThat(damage()).isEqualTo("shift 1 -1 wrap");
    }

    @Test
    void thePictureOfTheWeightsFollowsSideRuleAndMemories() {
        lab.open();
        awaitTitle("W, 784 x 784");
        lab.set(HopfieldParams.SIDE, 12);
        awaitTitle("W, 144 x 144");
        lab.set(RuleParams.RULE, RuleChoice.DENSE);
        awaitTitle("No weights");
        assertThat(lab.find("weights", Node.class).isVisible()).isFalse();
        lab.set(HopfieldParams.STORED, 0);
        awaitTitle("Nothing is stored");
    }

    private void awaitTitle(String title) {
        lab.until("a title says \"" + title + "\"", () -> lab.says("panel-title", title));
    }

    @Test
    void everyPageOpensAndBringsItsOwnSettings() {
        lab.open();
        for (Page page : Page.values()) {
            lab.turnTo(page);
            lab.until(
                    "settings of " + page + " alone are in front",
                    // A page may leave out the settings of a view that is not in front.
                    () -> !groups().isEmpty() && page.groups().containsAll(groups()));
        }
        assertThat(lab.news()).isEmpty();
    }

    private Set<String> groups() {
        return lab.page().params().groupsInFrontProperty().getValue();
    }

    @Test
    void closingEndsTheWorker() throws InterruptedException {
        lab.open();
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hopfield"))
                .findFirst()
                .orElseThrow();
        FxTest.onFx(lab.page()::close);
        worker.join(5000);
        assertThat(worker.isAlive()).isFalse();
    }
}
