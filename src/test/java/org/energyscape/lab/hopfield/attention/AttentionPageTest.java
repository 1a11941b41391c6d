package org.energyscape.lab.hopfield.attention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.LabSettings;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.fx.Jobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The page in a scene: it draws, and its slider and buttons reach the settings. */
@Timeout(60)
class AttentionPageTest {
    private final Jobs jobs = FxTest.onFx(() -> new Jobs((title, cause) -> {}));
    private final LabSettings settings = FxTest.onFx(() -> new LabSettings(AttentionParams.SET, (before, now) -> {}));
    private final AttentionPart part = FxTest.onFx(() -> new AttentionPart(context()));

    private PartContext context() {
        LabContext lab = new LabContext(jobs, messages(), Path.of("unused"), 1, () -> Pacer.NEVER_WAIT);
        AttentionController unused = new AttentionController(settings, Pacer.NEVER_WAIT, true);
        return new PartContext(lab, settings, unused.run(), new PartContext.Wishes() {
            @Override
            public void recallFrom(String name, SpinVector start) {}

            @Override
            public void store(String name, SpinVector picture) {}
        });
    }

    private static LabContext.Messages messages() {
        return new LabContext.Messages() {
            @Override
            public void info(String text) {}

            @Override
            public void error(String title, Throwable cause) {
                throw new AssertionError(title, cause);
            }
        };
    }

    @AfterEach
    void close() {
        FxTest.onFx(() -> {
            part.close();
            jobs.close();
        });
        FxTest.closeWindows();
    }

    private void until(BooleanSupplier condition) {
        while (!FxTest.onFx(() -> {
            part.pulse(0);
            return condition.getAsBoolean();
        })) {
            FxTest.awaitPulses(1);
        }
    }

    @Test
    void theSliderLeadsFromASingleMemoryToTheAverageAndEveryPartDraws() {
        FxTest.theme(false);
        BorderPane root = FxTest.onFx(() -> new BorderPane(part.centre()));
        FxTest.onFx(() -> FxTest.show(new Scene(root, 900, 640)));
        until(() -> root.lookup("#attention-beta") != null);
        FxTest.onFx(() -> ((Slider) root.lookup("#attention-beta")).setValue(1));
        assertThat(settings.values().get(AttentionParams.BETA)).isEqualTo(10);
        until(() -> regime(root).equals("Single memory"));
        FxTest.onFx(() -> ((Slider) root.lookup("#attention-beta")).setValue(-5));
        until(() -> regime(root).equals("Average of all memories"));
        for (String picture : new String[] {"journey", "dense-result", "matrix"}) {
            int tab = picture.equals("journey") ? 0 : picture.equals("matrix") ? 2 : 1;
            FxTest.onFx(() -> ((ToggleButton) root.lookup("#attention-below-" + tab)).setSelected(true));
            until(() -> root.lookup("#attention-" + picture) != null);
        }
    }

    private static String regime(BorderPane root) {
        return ((Label) root.lookup("#attention-regime")).getText();
    }
}
