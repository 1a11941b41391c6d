package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.energyscape.lab.rbm.curve.AisSettings;
import org.energyscape.lab.rbm.curve.Likelihood;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The log-likelihood in a real scene: measured by a button, set in a form, drawn beside the curves. */
final class LikelihoodPageTest extends RbmPageFixture {
    @Test
    void theLogLikelihoodIsMeasuredOnDemandAndDrawnWithItsError() {
        FxHarness.run(page::startDemo);
        FxHarness.until(
                "training goes on",
                () -> page.lab().snapshotProperty().get().place().epoch() >= 1);
        LinePlot plot = FxTest.onFx(() -> FxHarness.find(page.curves(), "rbm-error-curves", LinePlot.class));
        Button measure = FxTest.onFx(() -> {
            FxHarness.find(page.curves(), "rbm-curve-choice", ComboBox.class)
                    .getSelectionModel()
                    .selectLast();
            Button button = FxHarness.find(page.curves(), "rbm-measure", Button.class);
            assertThat(button.isVisible()).isTrue();
            button.fire();
            assertThat(button.isDisabled()).as("one at a time").isTrue();
            return button;
        });
        FxHarness.until("a point is drawn", () -> plot.getSeries().get(0).count() == 1);
        FxHarness.run(() -> {
            Likelihood found = page.lab().likelihoods().points().get(0);
            assertThat(found.isExact()).as("nine hidden units").isTrue();
            assertThat(found.train()).as("better than even chances").isBetween(-784 * Math.log(2), 0.0);
            assertThat(FxHarness.find(page.curves(), "rbm-latest", Label.class).getText())
                    .startsWith("train")
                    .contains("validation \u2212");
        });
        FxHarness.until("the next can be measured", () -> !measure.isDisabled());
    }

    private static <N extends Node> @Nullable N inAnyWindow(String id, Class<N> type) {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot().lookup("#" + id))
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    @Test
    void theEstimateIsSetInAFormAndMeasuredBothWays() {
        FxHarness.run(() -> page.lab().set(RbmParams.HIDDEN, 24));
        FxHarness.until("the run is built anew", () -> trained().hidden() == 24);
        FxHarness.run(() -> {
            FxHarness.find(page.curves(), "rbm-curve-choice", ComboBox.class)
                    .getSelectionModel()
                    .selectLast();
            page.curves().applyCss();
            page.curves().getScene().getRoot().layout();
            FxHarness.find(page.curves(), "rbm-measure-how", Button.class).fire();
        });
        FxHarness.until("the form is open", () -> inAnyWindow("rbm-ais", VBox.class) != null);
        FxHarness.run(() -> {
            Objects.requireNonNull(inAnyWindow("rbm-ais-spacing-2", ToggleButton.class))
                    .fire();
            TextField own = Objects.requireNonNull(inAnyWindow("rbm-ais-own", TextField.class));
            Button go = Objects.requireNonNull(inAnyWindow("rbm-ais-measure", Button.class));
            own.setText("3");
            assertThat(go.isDisabled()).as("too few temperatures").isTrue();
            assertThat(Objects.requireNonNull(inAnyWindow("rbm-ais-complaint", Label.class))
                            .getText())
                    .isEqualTo("Temperatures: expected a whole number from 10 to 1000000.");
            own.setText("60");
            Objects.requireNonNull(inAnyWindow("rbm-ais-particles", TextField.class))
                    .setText("25");
            Objects.requireNonNull(inAnyWindow("rbm-ais-backwards", CheckBox.class))
                    .setSelected(true);
            assertThat(go.isDisabled()).isFalse();
            go.fire();
        });
        FxHarness.until(
                "it is measured", () -> !page.lab().likelihoods().points().isEmpty());
        Likelihood found = page.lab().likelihoods().points().get(0);
        assertThat(found.how())
                .isEqualTo(AisSettings.DEFAULT.withOwn(60).withParticles(25).withBackwards(true));
        assertThat(found.backward()).isNotNull();
        assertThat(FxTest.onFx(() -> inAnyWindow("rbm-ais", VBox.class)))
                .as("the form is closed")
                .isNull();
        assertThat(failures).isEmpty();
    }
}
