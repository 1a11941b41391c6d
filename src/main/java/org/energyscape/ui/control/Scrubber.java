package org.energyscape.ui.control;

import atlantafx.base.controls.ProgressSliderSkin;
import javafx.css.PseudoClass;
import javafx.scene.control.Slider;
import org.energyscape.engine.run.RunnerStatus;
import org.jspecify.annotations.Nullable;

/** The slider over the kept steps. Follows the run unless it is held; dragging it looks into the past. */
final class Scrubber extends Slider {
    private static final PseudoClass PAST = PseudoClass.getPseudoClass("past");

    private @Nullable TransportModel model;
    private boolean following;

    Scrubber() {
        setId("scrubber");
        setAccessibleText("Step shown");
        getStyleClass().addAll("small", "scrubber");
        setSkin(new ProgressSliderSkin(this));
        valueProperty().addListener((o, was, is) -> seek(Math.round(is.doubleValue())));
    }

    void model(@Nullable TransportModel value) {
        model = value;
    }

    private void seek(long step) {
        if (!following && model != null && step != model.statusProperty().get().step()) {
            model.seek(step);
        }
    }

    void show(RunnerStatus status) {
        following = true;
        try {
            // A range without length would put the thumb at its end.
            setMin((double) status.firstStep());
            setMax((double) Math.max(status.lastStep(), status.firstStep() + 1));
            setBlockIncrement(Math.max(1, (getMax() - getMin()) / 100));
            if (!isValueChanging() && !status.seeking()) {
                setValue((double) status.step());
            }
            setDisable(status.lastStep() <= status.firstStep());
            pseudoClassStateChanged(PAST, status.inPast());
        } finally {
            following = false;
        }
    }
}
