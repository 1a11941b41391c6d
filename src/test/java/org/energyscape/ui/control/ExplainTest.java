package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.energyscape.ui.fx.FxTest;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
    private final Label number = FxTest.onFx(() -> new Label("F = 3 nats"));
    private final Label other = FxTest.onFx(() -> new Label("1.5"));
    private final BorderPane root = FxTest.onFx(() -> new BorderPane(new HBox(number, other)));
    private final Scene scene = FxTest.onFx(() -> new Scene(root, 700, 400));
    private volatile double value = 3;
    private volatile int terms = 2;

    @BeforeEach
    void show() {
        FxTest.theme(false);
        FxHarness.run(() -> {
            Explain.on(number, this::explanation);
            Explain.on(other, () -> null);
        });
        FxTest.show(scene);
    }

    @AfterEach
    void close() {
        FxTest.closeWindows();
    }

    @Test
    void longWordsOfATermBreakIntoLinesAndAreWhole() {
        List<Term> long1 = List.of(
                new Term(
                        "a",
                        "the same in the model's own states",
                        "0.1490",
                        "reconstructions, fantasies, or the" + " exact expectation, whichever the setting asks for"),
                new Term("b", "learning rate of this step", "0.09", ""));
        FxHarness.run(() -> {
            ExplanationPane pane = new ExplanationPane(i -> {});
            BorderPane holder = new BorderPane(pane);
            holder.setMaxWidth(320);
            Scene narrow = new Scene(holder, 320, 400);
            pane.show(new Explanation("t", new Formula("a", "a"), List.of(), long1, "", List.of()));
            narrow.snapshot(null);
            List<Label> labels = pane.lookupAll(".label").stream()
                    .map(Label.class::cast)
                    .filter(label -> label.isVisible() && !label.getText().isEmpty())
                    .toList();
            for (Label label : labels) {
                assertThat(label.getHeight())
                        .as(label.getText())
                        .isGreaterThanOrEqualTo(Math.floor(label.prefHeight(label.getWidth())));
            }
            Bounds source = bounds(labels, "reconstructions");
            Bounds next = bounds(labels, "learning rate");
            assertThat(source.getHeight()).as("broken into lines").isGreaterThan(1.5 * next.getHeight());
            assertThat(next.getMinY()).as("the next term is below").isGreaterThanOrEqualTo(source.getMaxY());
        });
    }

    private static Bounds bounds(List<Label> labels, String start) {
        Label label = labels.stream()
                .filter(one -> one.getText().startsWith(start))
                .findFirst()
                .orElseThrow();
        return label.localToScene(label.getLayoutBounds());
    }

    private Explanation explanation() {
        Explanation further = new Explanation("log Z", new Formula("Z", "Z"), List.of(), List.of(), "", List.of());
        return new Explanation(
                "Free energy",
                new Formula("F = -b^\\top v", "F = -bv"),
                List.of(new Formula("F = " + value, "F = " + value)),
                IntStream.range(0, terms)
                        .mapToObj(i -> new Term("b_" + i, "bias " + i, "0.5", "learned"))
                        .toList(),
                "Costs nothing.",
                List.of(further));
    }

    private ExplainPopover popover() {
        ExplainLayer layer = ExplainLayer.of(scene);
        if (layer == null) {
            throw new AssertionError("The root has no layer");
        }
        return layer.popover();
    }

    private static void click(Label label) {
        Event.fireEvent(
                label,
                new MouseEvent(
                        MouseEvent.MOUSE_CLICKED,
                        5,
                        5,
                        5,
                        5,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        new PickResult(label, 5, 5)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aClickOpensTheExplanationInsideTheWindowAndAnotherClosesIt(boolean dark) {
        FxTest.theme(dark);
        FxHarness.run(() -> click(number));
        FxHarness.until("the card is there", () -> popover().isVisible());
        FxTest.awaitPulses(3);
        FxHarness.run(() -> {
            Bounds card = popover().localToScene(popover().getLayoutBounds());
            assertThat(card.getWidth()).isGreaterThan(200);
            assertThat(card.getMinX()).isGreaterThanOrEqualTo(0);
            assertThat(card.getMaxX()).isLessThanOrEqualTo(scene.getWidth());
            assertThat(card.getMaxY()).isLessThanOrEqualTo(scene.getHeight());
            click(number);
            assertThat(popover().isOpen()).isFalse();
            assertThat(popover().isVisible()).isFalse();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ENTER", "SPACE"})
    void keysOpenItAndEscapeGivesTheFocusBack(String key) {
        FxHarness.run(() -> {
            number.requestFocus();
            FxHarness.press(scene, KeyCode.valueOf(key));
        });
        FxHarness.until("the card is there", () -> popover().isVisible());
        FxHarness.run(() -> {
            assertThat(scene.getFocusOwner()).isEqualTo(popover());
            FxHarness.press(scene, KeyCode.ESCAPE);
            assertThat(popover().isOpen()).isFalse();
            assertThat(scene.getFocusOwner()).isEqualTo(number);
        });
    }

    @Test
    void itFollowsTheNumbersWhileItIsOpen() {
        FxHarness.run(() -> click(number));
        value = 4.25;
        FxHarness.until("the new number is in the formula", () -> {
            Explanation shown = popover().shown();
            return shown != null && shown.numbers().get(0).tex().equals("F = 4.25");
        });
    }

    @Test
    void aTallOneScrollsInsteadOfLeavingTheWindow() {
        terms = 40;
        FxHarness.run(() -> click(number));
        FxTest.awaitPulses(3);
        FxHarness.run(() -> {
            assertThat(popover().getHeight()).isBetween(300.0, scene.getHeight());
            ScrollColumn scroll = (ScrollColumn) popover().lookup(".scroll-column");
            assertThat(scroll.getContent().getLayoutBounds().getHeight()).isGreaterThan(scroll.getHeight());
            FxHarness.press(scene, KeyCode.PAGE_DOWN);
            assertThat(scroll.getVvalue()).isGreaterThan(0);
        });
    }

    @Test
    void relatedExplanationsOpenInsideAndLeadBack() {
        FxHarness.run(() -> click(number));
        FxTest.awaitPulses(2);
        FxHarness.run(() -> {
            ((Hyperlink) popover().lookup(".hyperlink")).fire();
            assertThat(popover().shown()).extracting(Explanation::title).isEqualTo("log Z");
            FxHarness.find(popover(), "explain-back", Button.class).fire();
            assertThat(popover().shown()).extracting(Explanation::title).isEqualTo("Free energy");
        });
    }

    @Test
    void itClosesWhenItsNumberGoesOutOfSight() {
        FxHarness.run(() -> click(number));
        FxHarness.run(() -> root.setCenter(new Label("another page")));
        FxHarness.until("it is closed", () -> !popover().isOpen());
    }

    @Test
    void nothingOpensWhileThereIsNothingToExplain() {
        FxHarness.run(() -> click(other));
        FxTest.awaitPulses(2);
        assertThat(FxTest.onFx(() -> popover().isVisible())).isFalse();
    }

    @Test
    void wordsWithoutANumberAreNotPointedAt() {
        FxHarness.run(() -> {
            assertThat(number.getStyleClass()).contains("explained");
            assertThat(number.isFocusTraversable()).isTrue();
            number.setText("draw something");
            assertThat(number.getStyleClass()).doesNotContain("explained");
            assertThat(number.isFocusTraversable()).isFalse();
        });
    }

    @Test
    void itIsCopiedAsTexAndAsText() {
        Explanation shown = explanation();
        assertThat(shown.asTex()).contains("\\[ F = -b^\\top v \\]", "% $b_1$: bias 1 = 0.5");
        assertThat(shown.asText()).contains("Free energy\n", "- bias 0: 0.5 (learned)", "Costs nothing.");
    }
}
