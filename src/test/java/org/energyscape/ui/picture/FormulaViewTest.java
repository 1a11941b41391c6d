package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormulaViewTest {
    private FormulaView view;
    private Scene scene;

    @BeforeEach
    void show() {
        FxTest.theme(false);
        view = FxTest.onFx(
                () -> new FormulaView("P(v) = \\frac{e^{-F(v)}}{Z}", "P of v is e to the minus F of v over Z"));
        scene = FxTest.onFx(() -> new Scene(new HBox(view), 500, 120));
        FxTest.show(scene);
        FxHarness.until("the formula is typeset", () -> !ink().getContent().isEmpty());
    }

    @AfterEach
    void close() {
        FxTest.closeWindows();
    }

    private SVGPath ink() {
        return (SVGPath) view.lookup(".formula-ink");
    }

    private double width(double size) {
        return FxTest.onFx(() -> {
            view.setFontSize(size);
            return view.prefWidth(-1);
        });
    }

    private double height(double size) {
        return FxTest.onFx(() -> {
            view.setFontSize(size);
            return view.prefHeight(-1);
        });
    }

    @Test
    void itsBoxGrowsInProportionToTheType() {
        assertThat(width(200)).isCloseTo(10 * width(20), within(10.0));
        assertThat(height(200)).isCloseTo(10 * height(20), within(10.0));
        assertThat(width(200)).isGreaterThan(500);
    }

    @Test
    void itsBaselineLiesInsideTheBoxAndAboveTheDenominator() {
        FxTest.onFx(() -> view.setFontSize(100));
        double baseline = FxTest.onFx(view::getBaselineOffset);
        assertThat(baseline).isBetween(60.0, FxTest.onFx(() -> view.prefHeight(-1)) - 30);
    }

    @Test
    void inLittleRoomItIsSetSmaller() {
        FxHarness.run(() -> {
            view.setFontSize(100);
            view.resize(80, 200);
            view.layout();
            assertThat(ink().getBoundsInParent().getMaxX()).isLessThanOrEqualTo(80.5);
        });
    }

    @Test
    void theThemeGivesItItsColour() {
        FxHarness.run(() -> scene.getRoot().applyCss());
        Color light = FxTest.onFx(() -> (Color) ink().getFill());
        FxTest.theme(true);
        FxTest.awaitPulses(2);
        Color dark = FxTest.onFx(() -> (Color) ink().getFill());
        assertThat(light.getBrightness()).isLessThan(0.4);
        assertThat(dark.getBrightness()).isGreaterThan(0.7);
    }

    @Test
    void aBadFormulaShowsItsSource() {
        FxHarness.run(() -> view.setFormula("\\nosuchcommand", "unreadable"));
        FxHarness.until("it is found to be bad", () -> view.isBad());
        FxHarness.run(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            Label source = (Label) view.lookup(".formula-source");
            assertThat(source.getText()).isEqualTo("\\nosuchcommand");
            assertThat(source.getFont())
                    .isEqualTo(Font.font("monospace", source.getFont().getSize()));
            assertThat(source.getWidth()).isGreaterThan(20);
            assertThat(ink().getContent()).isEmpty();
        });
        FxHarness.run(() -> view.setFormula("x", "x"));
        FxHarness.until(
                "a good one follows", () -> !view.isBad() && !ink().getContent().isEmpty());
    }

    @Test
    void ofManyFormulasTheLastIsShown() {
        FxHarness.run(() -> {
            for (int i = 0; i <= 300; i++) {
                view.setFormula("x = " + i, "x is " + i);
            }
        });
        FormulaView last = FxTest.onFx(() -> new FormulaView("x = 300", ""));
        FxHarness.until(
                "both show the same",
                () -> !((SVGPath) last.lookup(".formula-ink")).getContent().isEmpty()
                        && ((SVGPath) last.lookup(".formula-ink")).getContent().equals(ink().getContent()));
        assertThat(FxTest.onFx(() -> view.getAccessibleText())).isEqualTo("x is 300");
    }
}
