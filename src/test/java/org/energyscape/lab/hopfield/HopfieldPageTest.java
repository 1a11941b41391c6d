package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.event.ActionEvent;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The page in a scene: it draws, answers to its buttons, takes files, and ends its thread. */
@Timeout(60)
class HopfieldPageTest {
    private final List<String> news = new ArrayList<>();
    private final Jobs jobs =
            FxTest.onFx(() -> new Jobs((title, cause) -> news.add(title + ": " + cause.getMessage())));
    private final HopfieldPage page = FxTest.onFx(
            () -> new HopfieldPage(new LabContext(jobs, messages(), Path.of("unused"), 1, () -> Pacer.NEVER_WAIT)));

    private LabContext.Messages messages() {
        return new LabContext.Messages() {
            @Override
            public void info(String text) {
                news.add(text);
            }

            @Override
            public void error(String title, Throwable cause) {
                news.add(title + ": " + cause.getMessage());
            }
        };
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            page.close();
            jobs.close();
        });
        FxTest.closeWindows();
    }

    private void open() {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            BorderPane root = new BorderPane(page.centre(), null, null, page.curves(), null);
            FxTest.show(new Scene(root, 900, 700));
        });
        until(() -> page.transportProperty().get().statusProperty().get().granularity() != null);
    }

    /** Pulses the page until the condition holds; the test's time limit ends a wait for nothing. */
    private void until(BooleanSupplier condition) {
        Callable<Boolean> look = () -> {
            page.pulse(0);
            return condition.getAsBoolean();
        };
        while (!FxTest.onFx(look)) {
            FxTest.awaitPulses(1);
        }
    }

    private void press(String id) {
        FxTest.onFx(() -> ((Button) page.centre().lookup(id)).fire());
    }

    @Test
    void theDemoRecallsAndTheVerdictIsOnScreen() {
        open();
        FxTest.onFx(page::startDemo);
        until(() -> page.centre().lookupAll(".panel-caption").stream()
                .anyMatch(node -> node.toString().contains("Reached stored pattern 1")));
        assertThat(news).isEmpty();
    }

    @Test
    void theMeasureButtonShowsBothRates() {
        open();
        until(() -> page.centre().lookup("#measure-trials") != null);
        press("#measure-trials");
        until(() -> page.centre().lookupAll(".panel-caption").stream()
                .anyMatch(node -> node.toString().contains("clamped 100.0")));
        assertThat(news).isEmpty();
    }

    @Test
    void aBadFileIsReportedByNameAndNothingIsLost(@TempDir Path folder) throws Exception {
        Path bad = java.nio.file.Files.writeString(folder.resolve("notes.png"), "no picture at all");
        open();
        FxTest.onFx(() -> page.openFiles(List.of(bad)));
        until(() -> !news.isEmpty());
        assertThat(news.get(0)).startsWith("Reading notes.png").contains("expected a PNG, JPEG or BMP picture");
        press("#gallery-store");
        until(() -> "Store".equals(((Button) page.centre().lookup("#gallery-store")).getText()));
    }

    private String damage() {
        return FxTest.onFx(() -> page.params().valuesProperty().get().get(HopfieldParams.DAMAGE));
    }

    @Test
    void stepsOfTheDamageAreMovedChangedAndRemovedInTheirList() {
        open();
        FxTest.onFx(() -> page.params().set(HopfieldParams.DAMAGE, "salt 0.2; shift 3 0 wrap"));
        until(() -> page.centre().lookup("#step-1-up") != null);
        press("#step-1-up");
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.2");
        FxTest.onFx(() -> {
            TextField field = (TextField) page.centre().lookup("#step-1-value");
            field.setText("7");
            field.fireEvent(new ActionEvent());
        });
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.2");
        FxTest.onFx(() -> {
            TextField field = (TextField) page.centre().lookup("#step-1-value");
            field.setText("0.5");
            field.fireEvent(new ActionEvent());
        });
        assertThat(damage()).isEqualTo("shift 3 0 wrap; salt 0.5");
        press("#step-0-remove");
        assertThat(damage()).isEqualTo("salt 0.5");
        press("#noise-remove");
        assertThat(FxTest.<Double>onFx(
                        () -> page.params().valuesProperty().get().get(HopfieldParams.NOISE)))
                .isZero();
    }

    @Test
    void enterOnAPixelExplainsItAndAltArrowsShiftThePicture() {
        open();
        until(() -> page.centre().lookup("#free-picture") != null);
        FxTest.awaitPulses(3);
        until(() -> {
            key("#free-picture", KeyCode.ENTER, false);
            Node card = page.centre().getScene().getRoot().lookup("#explain-popover");
            return card != null && card.isVisible();
        });
        key("#damaged-picture", KeyCode.RIGHT, true);
        key("#damaged-picture", KeyCode.UP, true);
        assertThat(damage()).isEqualTo("shift 1 -1 wrap");
    }

    private void key(String id, KeyCode code, boolean alt) {
        FxTest.onFx(() -> Event.fireEvent(
                page.centre().lookup(id), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
    }

    @Test
    void thePictureOfTheWeightsFollowsSideRuleAndMemories() {
        open();
        until(() -> !titled("W, 784 x 784").isEmpty());
        FxTest.onFx(() -> page.params().set(HopfieldParams.SIDE, 12));
        until(() -> !titled("W, 144 x 144").isEmpty());
        FxTest.onFx(() -> page.params().set(RuleParams.RULE, RuleChoice.DENSE));
        until(() -> !titled("No weights").isEmpty());
        assertThat(FxTest.<Boolean>onFx(() -> page.centre().lookup("#weights").isVisible()))
                .isFalse();
        FxTest.onFx(() -> page.params().set(HopfieldParams.STORED, 0));
        until(() -> !titled("Nothing is stored").isEmpty());
    }

    private List<Node> titled(String title) {
        return page.centre().lookupAll(".panel-title").stream()
                .filter(node -> ((Label) node).getText().equals(title))
                .toList();
    }

    @Test
    void everyPageOpensAndBringsItsOwnSettings() {
        open();
        List<Page> pages = List.of(Page.values());
        for (int i = 0; i < pages.size(); i++) {
            String button = "#hopfield-page-" + i;
            FxTest.onFx(() -> ((ToggleButton) page.centre().lookup(button)).fire());
            FxTest.awaitPulses(2);
            FxTest.onFx(() -> page.pulse(0));
            assertThat(FxTest.<Set<String>>onFx(
                            () -> page.params().groupsInFrontProperty().getValue()))
                    .as("a page may leave out the settings of a view that is not in front")
                    .isNotEmpty()
                    .isSubsetOf(pages.get(i).groups());
        }
        assertThat(news).isEmpty();
    }

    @Test
    void closingEndsTheWorker() throws InterruptedException {
        open();
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hopfield"))
                .findFirst()
                .orElseThrow();
        FxTest.onFx(page::close);
        worker.join(5000);
        assertThat(worker.isAlive()).isFalse();
    }
}
