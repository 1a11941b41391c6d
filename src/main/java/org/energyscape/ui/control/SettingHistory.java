package org.energyscape.ui.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.TextParam;
import org.jspecify.annotations.Nullable;

/**
 * Undo and redo of setting changes, whoever made them: a slider, a preset, a new seed. A drag of one slider is one
 * entry: changes of the same setting that follow each other within {@value #GESTURE_MILLIS} ms are taken together, but
 * for texts, which no drag changes. On the FX thread only.
 */
public final class SettingHistory {
    static final long GESTURE_MILLIS = 700;
    private static final int KEPT = 200;

    private final ParamModel model;
    private final LongSupplier nanos;
    private final Deque<ParamValues> past = new ArrayDeque<>();
    private final Deque<ParamValues> future = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper canUndo = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canRedo = new ReadOnlyBooleanWrapper();
    private final ChangeListener<ParamValues> listener = (o, was, is) -> changed(was, is);
    private @Nullable Param<?> lastParam;
    private long lastNanos;
    private boolean travelling;

    /** Follows the model from now on, with the given clock. */
    SettingHistory(ParamModel model, LongSupplier nanos) {
        this.model = model;
        this.nanos = nanos;
        model.valuesProperty().addListener(listener);
    }

    public ReadOnlyBooleanProperty canUndoProperty() {
        return canUndo.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canRedoProperty() {
        return canRedo.getReadOnlyProperty();
    }

    /** Takes the last change back; does nothing if there is none. */
    public void undo() {
        travel(past, future);
    }

    /** Makes the last change taken back again; does nothing if there is none. */
    public void redo() {
        travel(future, past);
    }

    /** Stops following the model. */
    void close() {
        model.valuesProperty().removeListener(listener);
    }

    private void travel(Deque<ParamValues> from, Deque<ParamValues> to) {
        ParamValues target = from.poll();
        if (target == null) {
            return;
        }
        to.push(model.valuesProperty().get());
        travelling = true;
        try {
            model.setAll(target);
        } finally {
            travelling = false;
        }
        lastParam = null;
        refresh();
    }

    private void changed(ParamValues was, ParamValues is) {
        List<Param<?>> differences = is.differencesFrom(was);
        if (travelling || differences.isEmpty()) {
            return;
        }
        Param<?> single = differences.size() == 1 ? differences.get(0) : null;
        long now = nanos.getAsLong();
        boolean sameGesture = single != null
                && !(single instanceof TextParam)
                && single.equals(lastParam)
                && now - lastNanos < GESTURE_MILLIS * 1_000_000;
        if (!sameGesture) {
            past.push(was);
            if (past.size() > KEPT) {
                past.removeLast();
            }
        }
        lastParam = single;
        lastNanos = now;
        future.clear();
        refresh();
    }

    private void refresh() {
        canUndo.set(!past.isEmpty());
        canRedo.set(!future.isEmpty());
    }
}
