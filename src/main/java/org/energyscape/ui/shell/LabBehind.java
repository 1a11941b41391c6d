package org.energyscape.ui.shell;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.control.Hyperlink;
import org.energyscape.lab.Lab;
import org.energyscape.ui.control.Icons;
import org.jspecify.annotations.Nullable;

/**
 * In the status bar: what a lab does that is not in front, and the way back to it. Beside a lab in front that is another
 * one only while it runs; on a page that is no lab it is the one that was left, running or not. FX thread.
 */
final class LabBehind extends Hyperlink {
    private static final double REFRESH_NANOS = 5e8;

    /** Often enough that a speed taken over a second is true. */
    private static final double PULSE_NANOS = 1e8;

    private final Consumer<Lab> back;
    private final Set<OpenLab> broken = new HashSet<>();
    private @Nullable OpenLab shown;
    private @Nullable OpenLab left;
    private long pulsedNanos = Long.MIN_VALUE / 2;
    private long refreshedNanos = Long.MIN_VALUE / 2;

    /**
     * A link that is not seen yet.
     *
     * @param back brings a lab to the front
     */
    LabBehind(Consumer<Lab> back) {
        this.back = back;
        setId("behind");
        getStyleClass().addAll("figures", "behind");
        setTooltip(Icons.tooltip("Back to this laboratory (Ctrl+0)"));
        setOnAction(event -> goBack());
        setMinWidth(0);
        show(null);
    }

    /** Brings the lab to the front that is named here; nothing where none is. */
    void goBack() {
        OpenLab lab = shown;
        if (lab != null) {
            setVisited(false);
            back.accept(lab.lab());
        }
    }

    /** Another page has come to the front. */
    void turned() {
        refreshedNanos = Long.MIN_VALUE / 2;
    }

    /**
     * Once a pulse: what goes on in labs that are not in front.
     *
     * @param front the lab in front, or null
     */
    void pulse(long nowNanos, Collection<OpenLab> opened, @Nullable OpenLab front) {
        if (nowNanos - pulsedNanos >= PULSE_NANOS) {
            pulsedNanos = nowNanos;
            opened.stream().filter(lab -> !lab.equals(front)).forEach(lab -> follow(lab, nowNanos));
        }
        if (nowNanos - refreshedNanos < REFRESH_NANOS) {
            return;
        }
        refreshedNanos = nowNanos;
        if (front != null) {
            left = front;
        }
        OpenLab found = front == null && left != null && opened.contains(left) ? left : null;
        for (OpenLab lab : opened) {
            boolean busy =
                    !lab.equals(front) && !broken.contains(lab) && lab.page().isBusy();
            if (busy && (found == null || !found.page().isBusy())) {
                found = lab;
            }
        }
        show(found);
    }

    /** A page that fails is left alone; it is reported once it comes to the front and fails again. */
    private void follow(OpenLab lab, long nowNanos) {
        if (!broken.contains(lab)) {
            try {
                lab.page().pulseBehind(nowNanos);
            } catch (RuntimeException e) {
                broken.add(lab);
            }
        }
    }

    private void show(@Nullable OpenLab lab) {
        shown = lab;
        String activity = lab == null ? "" : lab.page().activityProperty().get();
        setText(lab == null ? "" : lab.lab().title() + (activity.isEmpty() ? "" : " \u00b7 " + activity));
        setVisible(lab != null);
        setManaged(lab != null);
    }
}
