package org.energyscape.lab.rbm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import javafx.scene.control.Button;
import org.energyscape.engine.rbm.InputTerms;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.ui.control.ExplainPopover;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.shell.FxHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The page to draw on in a real scene. */
final class DrawPageTest extends RbmPageFixture {
    @Test
    void aStrokeOnThePadChangesTheReconstructionAndUndoTakesItBack() {
        turnTo(1);
        FxHarness.until(
                "the empty pad invites", () -> text("rbm-reconstruction-note").equals("draw something"));
        stroke("rbm-pad");
        FxHarness.until(
                "the machine answers",
                () -> trained().belief() != null
                        && text("rbm-reconstruction-note").endsWith("nats"));
        FxHarness.run(() -> find("rbm-pad-undo", Button.class).fire());
        FxHarness.until("the pad is empty again", () -> trained().belief() == null);
    }

    private @Nullable Explanation explained() {
        return FxTest.onFx(() -> {
            ExplainPopover card = (ExplainPopover) page.view().getScene().lookup("#explain-popover");
            return card == null ? null : card.shown();
        });
    }

    @Test
    void aClickedHiddenUnitAndAClickedPixelAreExplainedWithTheirNumbers() {
        turnTo(1);
        stroke("rbm-pad");
        FxHarness.until("the machine answers", () -> trained().belief() != null);
        stroke("rbm-hidden");
        FxHarness.until("the unit is explained", () -> {
            Explanation shown = explained();
            return shown != null && shown.title().startsWith("Hidden unit 4, ");
        });
        InputTerms terms = Objects.requireNonNull(
                Objects.requireNonNull(trained().belief()).answer());
        assertThat(Objects.requireNonNull(explained()).terms().get(0).value()).isEqualTo(Figures.fine(terms.bias()));
        stroke("rbm-reconstruction");
        FxHarness.until("the pixel is explained", () -> {
            Explanation shown = explained();
            return shown != null && shown.title().startsWith("Pixel (");
        });
        assertThat(failures).isEmpty();
    }
}
