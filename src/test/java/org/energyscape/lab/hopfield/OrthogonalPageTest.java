package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.hopfield.orthogonal.OrthogonalParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.PixelGrid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page of the orthogonal patterns in a scene: patterns come, a state is drawn, pictures are made orthogonal and stored. */
@Timeout(60)
class OrthogonalPageTest {
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

    private void until(BooleanSupplier condition) {
        Callable<Boolean> look = () -> {
            page.pulse(0);
            return condition.getAsBoolean();
        };
        while (!FxTest.onFx(look)) {
            FxTest.awaitPulses(1);
        }
    }

    private boolean says(String id, String words) {
        return page.centre().lookup(id) instanceof Label label
                && label.getText().contains(words);
    }

    private void press(String id) {
        FxTest.onFx(() -> {
            if (page.centre().lookup(id) instanceof ToggleButton toggle) {
                toggle.fire();
            } else {
                ((Button) page.centre().lookup(id)).fire();
            }
        });
    }

    private void open() {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            BorderPane root = new BorderPane(page.centre(), null, null, page.curves(), null);
            FxTest.show(new Scene(root, 900, 700));
        });
        until(() -> page.transportProperty().get().statusProperty().get().granularity() != null);
        press("#hopfield-page-2");
        until(() -> says("#orthogonal-fixed-words", "256 of 256"));
    }

    @Test
    void patternsAreStoredOneByOneAndAStateIsDrawnWithTheKeys() {
        open();
        FxTest.onFx(() -> page.transportProperty().get().step());
        until(() -> says("#orthogonal-verdict", "Falls: 1 unit turns.") && says("#orthogonal-way", "Unit 1."));
        // Keys point at cells, which are there once the picture has been laid out.
        until(() -> {
            PixelGrid state = (PixelGrid) page.centre().lookup("#orthogonal-state");
            state.requestFocus();
            for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.ENTER)) {
                state.fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
                state.fireEvent(new KeyEvent(KeyEvent.KEY_RELEASED, "", "", key, false, false, false, false));
            }
            return drawn().length() == 8;
        });
        assertThat(drawn()).isNotEqualTo("-+++++++");
        FxTest.onFx(() -> page.transportProperty().get().play());
        until(() -> says("#orthogonal-distance", "W is the identity"));
        until(() -> says("#orthogonal-verdict", "Stable: every unit agrees with its field."));
        assertThat(news).isEmpty();
    }

    private String drawn() {
        return page.params().valuesProperty().get().get(OrthogonalParams.STATE);
    }

    @Test
    void storedPicturesAreMadeOrthogonalAndTakeThePlaceOfTheOriginals() {
        open();
        press("#orthogonal-view-1");
        until(() -> page.centre().lookup("#orthogonal-make") instanceof Button make && !make.isDisabled());
        FxTest.onFx(() -> page.transportProperty().get().play());
        until(() -> says("#orthogonal-after-2", "5 of 5") && says("#orthogonal-after-0", "0"));
        press("#orthogonal-store");
        until(() -> page.centre().lookup("#orthogonal-make") instanceof Button make
                && !make.isDisabled()
                && says("#orthogonal-after-0", "–"));
        press("#hopfield-page-0");
        until(() -> says("#hopfield-load", "5 patterns"));
        assertThat(news).isEmpty();
    }
}
