package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import org.energyscape.engine.run.RunState;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TransportBarTest {
    private final FakeTransport model = new FakeTransport();
    private final TransportBar bar = FxHarness.call(TransportBar::new);

    @BeforeEach
    void connect() {
        FxHarness.run(() -> {
            Scene scene = new Scene(bar, 1000, 60);
            scene.getRoot().applyCss();
            bar.layout();
            bar.modelProperty().set(model);
        });
    }

    private <N extends Node> N find(String id, Class<N> type) {
        return FxHarness.find(bar, id, type);
    }

    @Test
    void everyButtonDrivesTheModel() {
        FxHarness.run(() -> {
            for (String id : List.of("restart", "step-back", "play", "play", "step", "branch", "new-seed")) {
                find(id, Button.class).fire();
            }
        });
        assertThat(model.calls).containsExactly("restart", "stepBack", "play", "pause", "step", "branch", "newSeed");
    }

    @Test
    void theSliderKeepsItsLengthWhileTheWordsBesideItComeAndGo() {
        FxHarness.run(() -> {
            model.position.set("Epoch 137, batch 42 of 100");
            bar.layout();
            double length = find("scrubber", Slider.class).getWidth();
            assertThat(length).isPositive();
            model.position.set("Epoch 138");
            bar.layout();
            assertThat(find("scrubber", Slider.class).getWidth()).isEqualTo(length);
        });
    }

    @Test
    void draggingTheScrubberSeeksWholeSteps() {
        FxHarness.run(() -> {
            find("scrubber", Slider.class).setValue(12.4);
            assertThat(model.calls).containsExactly("seek 12");
        });
    }

    @Test
    void theScrubberFollowsTheRunWithoutSeeking() {
        FxHarness.run(() -> {
            model.standsAt(RunState.RUNNING, 33, 40);
            Slider scrubber = find("scrubber", Slider.class);
            assertThat(scrubber.getValue()).isEqualTo(33);
            assertThat(scrubber.getMax()).isEqualTo(40);
            assertThat(model.calls).isEmpty();
        });
    }

    @Test
    void branchShowsOnlyInThePast() {
        FxHarness.run(() -> {
            Button branch = find("branch", Button.class);
            assertThat(branch.isVisible()).isTrue();
            model.standsAt(RunState.PAUSED, 20, 20);
            assertThat(branch.isVisible()).isFalse();
        });
    }

    @Test
    void granularityAndSpeedGoBothWays() {
        FxHarness.run(() -> {
            ComboBox<?> granularity = find("granularity", ComboBox.class);
            granularity.getSelectionModel().select(1);
            assertThat(model.granularityProperty().get()).isEqualTo(FakeTransport.SWEEP);
            model.granularityProperty().set(FakeTransport.UNIT);
            assertThat(granularity.getValue()).isEqualTo(FakeTransport.UNIT);
            Slider speed = find("speed", Slider.class);
            assertThat(SpeedScale.toSpeed(speed.getValue())).isCloseTo(30, within(1e-9));
            assertThat(model.speedProperty().get()).isEqualTo(30);
            speed.setValue(1);
            assertThat(model.speedProperty().get()).isInfinite();
        });
    }

    @Test
    void whatCannotBeDoneIsGreyed() {
        FxHarness.run(() -> {
            model.standsAt(RunState.READY, 0, 0);
            assertThat(find("step-back", Button.class).isDisabled()).isTrue();
            assertThat(find("step", Button.class).isDisabled()).isFalse();
            model.standsAt(RunState.FINISHED, 9, 9);
            assertThat(find("play", Button.class).isDisabled()).isTrue();
            model.standsAt(RunState.FAILED, 9, 9);
            assertThat(find("step", Button.class).isDisabled()).isTrue();
            assertThat(find("restart", Button.class).isDisabled()).isFalse();
        });
    }

    @Test
    void afterTurningToAnotherModelTheFirstIsLeftAlone() {
        FxHarness.run(() -> {
            FakeTransport other = new FakeTransport();
            bar.modelProperty().set(other);
            find("step", Button.class).fire();
            find("speed", Slider.class).setValue(1);
            model.position.set("elsewhere");
            assertThat(model.calls).isEmpty();
            assertThat(model.speedProperty().get()).isEqualTo(30);
            assertThat(other.calls).containsExactly("step");
            assertThat(find("position", Label.class).getText()).isEqualTo("at home");
        });
    }
}
