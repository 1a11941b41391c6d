package org.energyscape.lab.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page that compares rules, in a scene. */
@Timeout(60)
class ComparePageTest {
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
            page.pulse(System.nanoTime());
            return condition.getAsBoolean();
        };
        while (!FxTest.onFx(look)) {
            FxTest.awaitPulses(1);
        }
    }

    private String text(String id) {
        Node node = page.centre().lookup(id);
        return node instanceof Label label && node.isVisible() ? label.getText() : "";
    }

    @Test
    void rulesRecallMeasureAndAreChosenByTheirChips() {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            page.params().set(HopfieldParams.SIDE, 12);
            page.params().set(HopfieldParams.MASK, MaskChoice.LEFT);
            page.params().set(HopfieldParams.NOISE, 0.0);
            page.params().set(CompareParams.TRIALS, 20);
            FxTest.show(new Scene(new BorderPane(page.centre(), null, null, page.curves(), null), 1000, 800));
            ((ToggleButton) page.centre().lookup("#hopfield-page-1")).fire();
        });
        until(() -> text("#compare-modern-clamped-end").equals("Ready"));
        FxTest.onFx(() -> page.transportProperty().get().play());
        until(() -> text("#compare-projection-clamped-end").equals("Heart"));
        assertThat(FxTest.<String>onFx(() -> text("#compare-projection-clamped-accuracy")))
                .isEqualTo("100 %");
        FxTest.onFx(() -> ((Button) page.centre().lookup("#compare-measure")).fire());
        until(() -> text("#compare-projection-clamped-rate").equals("100 ± 2 %"));
        FxTest.onFx(() -> ((ToggleButton) page.centre().lookup("#compare-rule-hebb")).fire());
        until(() -> page.centre().lookup("#compare-hebb-free") == null);
        assertThat(FxTest.<String>onFx(
                        () -> page.params().valuesProperty().get().get(CompareParams.RULES)))
                .doesNotContain("hebb");
        FxTest.onFx(() -> page.params().set(HopfieldParams.MASK, MaskChoice.NONE));
        until(() -> text("#compare-nothing-hidden").startsWith("Nothing is hidden")
                && text("#compare-status").startsWith("Measured before"));
        FxTest.onFx(() -> page.params().set(HopfieldParams.STORED, 0));
        until(() -> text("#compare-empty").startsWith("Nothing is stored"));
        assertThat(news).isEmpty();
    }

    @Test
    void closingEndsTheWorker() throws InterruptedException {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            FxTest.show(new Scene(new BorderPane(page.centre()), 900, 700));
            ((ToggleButton) page.centre().lookup("#hopfield-page-1")).fire();
        });
        Thread worker = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hopfield-compare"))
                .findFirst()
                .orElseThrow();
        FxTest.onFx(page::close);
        worker.join(5000);
        assertThat(worker.isAlive()).isFalse();
    }
}
