package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.controls.ToggleSwitch;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ParamPaneTest {
    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

    private final FakeParams model = new FakeParams();
    private final ParamPane pane = FxHarness.call(() -> new ParamPane(FakeParams.SET, model));

    @BeforeEach
    void layOut() {
        FxHarness.run(this::show);
    }

    private void show() {
        Scene scene = new Scene(pane, 320, 700);
        pane.applyCss();
        pane.layout();
        assertThat(scene.getRoot()).isSameAs(pane);
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return FxHarness.find(pane, id, type);
    }

    private void enter(String id, String text) {
        TextField field = find(id, TextField.class);
        field.setText(text);
        field.fireEvent(new ActionEvent());
    }

    @Test
    void aTypedValueIsTakenOverAndMovesTheSlider() {
        FxHarness.run(() -> {
            enter("param-units", "51");
            assertThat(model.get(FakeParams.UNITS)).isEqualTo(51);
            assertThat(find("param-units-slider", Slider.class).getValue()).isEqualTo(0.5);
        });
    }

    @Test
    void aRefusedTextKeepsTheOldValueTurnsRedAndSaysWhatIsExpected() {
        FxHarness.run(() -> {
            enter("param-units", "many");
            assertThat(model.get(FakeParams.UNITS)).isEqualTo(11);
            assertThat(find("param-units", TextField.class).getPseudoClassStates())
                    .contains(ERROR);
            Label complaint = find("param-units-error", Label.class);
            assertThat(complaint.isVisible()).isTrue();
            assertThat(complaint.getText().toLowerCase(Locale.ROOT)).contains("a whole number from 1 to 101");
        });
    }

    @Test
    void onlyTheSettingsOfWhatIsInFrontAreShownAndComeBackWithTheirValues() {
        FxHarness.run(() -> {
            model.inFront.set(Set.of("Words"));
            List<TitledPane> groups = pane.lookupAll(".titled-pane").stream()
                    .map(TitledPane.class::cast)
                    .toList();
            assertThat(groups).hasSize(2);
            assertThat(groups)
                    .filteredOn(Node::isVisible)
                    .extracting(TitledPane::getText)
                    .containsExactly("Words");
            assertThat(groups).allMatch(group -> group.isManaged() == group.isVisible());
            model.set(FakeParams.UNITS, 31);
            model.inFront.set(null);
            assertThat(groups).allMatch(Node::isVisible);
            assertThat(find("param-units", TextField.class).getText()).isEqualTo("31");
        });
    }

    @Test
    void aSettingThatMakesNoDifferenceIsNotShownAndKeepsItsValue() {
        FxHarness.run(() -> {
            Node row = find("param-units-row", Node.class);
            assertThat(row.isVisible()).isTrue();
            model.set(FakeParams.UNITS, 31);
            model.set(FakeParams.BIAS, false);
            assertThat(row.isVisible() || row.isManaged()).isFalse();
            model.set(FakeParams.BIAS, true);
            assertThat(row.isVisible() && row.isManaged()).isTrue();
            assertThat(find("param-units", TextField.class).getText()).isEqualTo("31");
        });
    }

    @Test
    void aRefusalIsForgottenOnceAGoodValueIsTyped() {
        FxHarness.run(() -> {
            enter("param-rate", "7");
            enter("param-rate", "0.5");
            assertThat(model.get(FakeParams.RATE)).isEqualTo(0.5);
            assertThat(find("param-rate", TextField.class).getPseudoClassStates())
                    .doesNotContain(ERROR);
            assertThat(find("param-rate-error", Label.class).isVisible()).isFalse();
        });
    }

    @Test
    void textBeingTypedSurvivesAChangeOfAnotherSetting() {
        FxHarness.run(() -> {
            find("param-units", TextField.class).setText("7");
            model.set(FakeParams.BIAS, false);
            assertThat(find("param-units", TextField.class).getText()).isEqualTo("7");
        });
    }

    @Test
    void aDraggedSliderChangesTheValueAtEveryMove() {
        FxHarness.run(() -> {
            Slider slider = find("param-rate-slider", Slider.class);
            slider.setValueChanging(true);
            slider.setValue(0.25);
            double first = model.get(FakeParams.RATE);
            slider.setValue(0.75);
            double second = model.get(FakeParams.RATE);
            slider.setValueChanging(false);
            assertThat(first).isEqualTo(0.0316);
            assertThat(second).isEqualTo(0.316);
            assertThat(find("param-rate", TextField.class).getText()).isEqualTo("0.316");
        });
    }

    @Test
    void resetShowsOnlyWhereTheValueDiffersAndPutsTheDefaultBack() {
        FxHarness.run(() -> {
            Button reset = find("param-units-reset", Button.class);
            assertThat(reset.isVisible()).isFalse();
            model.set(FakeParams.UNITS, 30);
            assertThat(reset.isVisible()).isTrue();
            reset.fire();
            assertThat(model.get(FakeParams.UNITS)).isEqualTo(11);
            assertThat(reset.isVisible()).isFalse();
        });
    }

    @Test
    void resetAllLeavesLockedSettingsAlone() {
        FxHarness.run(() -> {
            model.set(FakeParams.UNITS, 30);
            model.locked.add(FakeParams.UNITS);
            model.set(FakeParams.BIAS, false);
            find("param-reset-all", Button.class).fire();
            assertThat(model.get(FakeParams.BIAS)).isTrue();
            assertThat(model.get(FakeParams.UNITS)).isEqualTo(30);
        });
    }

    @Test
    void aLockedSettingIsGreyed() {
        FxHarness.run(() -> {
            model.locked.add(FakeParams.UNITS);
            model.set(FakeParams.BIAS, false);
            assertThat(find("param-units", TextField.class).isDisabled()).isTrue();
            assertThat(find("param-rate", TextField.class).isDisabled()).isFalse();
        });
    }

    @Test
    void switchAndDiceReachTheModel() {
        FxHarness.run(() -> {
            find("param-bias", ToggleSwitch.class).setSelected(false);
            assertThat(model.get(FakeParams.BIAS)).isFalse();
            find("param-seed-dice", Button.class).fire();
            assertThat(find("param-seed", TextField.class).getText()).isEqualTo("" + model.get(FakeParams.SEED));
            assertThat(model.asked).isEqualTo(2);
        });
    }

    @Test
    void showingAValueDoesNotAskForIt() {
        FxHarness.run(() -> {
            model.setAll(FakeParams.SET.defaults().with(FakeParams.RATE, 0.777).with(FakeParams.UNITS, 64));
            assertThat(model.asked).isEqualTo(1);
            assertThat(model.get(FakeParams.RATE)).isEqualTo(0.777);
        });
    }

    @Test
    void aClosedPaneNoLongerFollowsTheModel() {
        FxHarness.run(() -> {
            pane.close();
            model.set(FakeParams.UNITS, 77);
            assertThat(find("param-units", TextField.class).getText()).isEqualTo("11");
        });
    }

    @Test
    void aFoldedGroupGetsItsRowsOnceWhenItIsUnfoldedAndPieceByPiece() {
        // All of them stand under no heading, which the pane calls "General".
        String group = "";
        List<Runnable> pieces = new ArrayList<>();
        FxHarness.run(() -> {
            ParamPane folded = new ParamPane(FakeParams.SET.folding(group), model, pieces::add);
            Scene scene = new Scene(folded, 320, 700);
            while (!pieces.isEmpty()) {
                pieces.remove(0).run();
            }
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            assertThat(folded.lookup("#param-units")).isNull();
            TitledPane title = folded.lookupAll(".titled-pane").stream()
                    .map(TitledPane.class::cast)
                    .filter(each -> each.getText().equals("General"))
                    .findFirst()
                    .orElseThrow();
            assertThat(title.isExpanded()).isFalse();
            title.setExpanded(true);
            int waiting = pieces.size();
            assertThat(waiting).isEqualTo(FakeParams.SET.inGroup(group).size());
            title.setExpanded(false);
            title.setExpanded(true);
            assertThat(pieces).hasSize(waiting);
            pieces.forEach(Runnable::run);
            folded.applyCss();
            folded.layout();
            assertThat(folded.lookup("#param-units")).isNotNull();
        });
    }
}
