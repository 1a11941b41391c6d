package org.energyscape.lab.rbm.curve;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.CheckBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.LabMemory;
import org.energyscape.lab.rbm.explain.CurveChoice;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.picture.ReferenceLine;
import org.jspecify.annotations.Nullable;

/**
 * Whether the curves have the {@link Published} values beside them; remembered from one start to the next. The tooltip
 * cites them, and says where they do not hold; where there are none for such a run, the words beside the box say so.
 */
final class PublishedSwitch extends CheckBox {
    private static final String KEY = "rbm.published";
    private static final String NAME = "Published values";
    /** Short: in a small window it stands close to the title of the axis. */
    private static final String NONE = "Published: none";

    private final Supplier<ParamValues> settings;
    private final Runnable changed;
    private Published.Lines found = new Published.Lines(List.of(), "");
    private RbmSnapshot.@Nullable DataInfo data;
    private int hidden;
    private @Nullable ParamValues values;

    /**
     * A box.
     *
     * @param settings of the run as they are now
     * @param changed is run when other lines are to be shown
     */
    PublishedSwitch(Supplier<ParamValues> settings, LabMemory memory, Runnable changed) {
        super(NAME);
        this.settings = settings;
        this.changed = changed;
        setId("rbm-published");
        getStyleClass().addAll("small", "rbm-published");
        setMinWidth(USE_PREF_SIZE);
        setSelected(Boolean.parseBoolean(memory.get(KEY, "true")));
        selectedProperty().addListener((o, was, is) -> {
            memory.put(KEY, Boolean.toString(is));
            say();
            changed.run();
        });
        say();
    }

    /** The lines to draw: none unless they are wanted. */
    List<ReferenceLine> lines() {
        return isSelected() ? found.lines() : List.of();
    }

    /** An explanation of the cross-entropy with the citation below, where lines are drawn. */
    @Nullable
    Explanation cite(CurveChoice choice, @Nullable Explanation plain) {
        if (plain == null || choice != CurveChoice.CROSS_ENTROPY || lines().isEmpty()) {
            return plain;
        }
        return new Explanation(
                plain.title(),
                plain.formula(),
                plain.numbers(),
                plain.terms(),
                plain.note() + "\n" + found.words(),
                plain.related());
    }

    void show(boolean visible) {
        setVisible(visible);
        setManaged(visible);
    }

    /** Looks up anew what was published, if data, size or settings are others. */
    void follow(RbmSnapshot snapshot) {
        ParamValues now = settings.get();
        RbmSnapshot.DataInfo shown = snapshot.data();
        boolean same = data != null
                && shown.pictures().equals(data.pictures())
                && shown.coding() == data.coding()
                && snapshot.hidden() == hidden
                && now.equals(values);
        if (!same) {
            data = shown;
            hidden = snapshot.hidden();
            values = now;
            Published.Lines next = Published.lines(shown, hidden, now);
            if (!next.equals(found)) {
                found = next;
                say();
                changed.run();
            }
        }
    }

    private void say() {
        setText(isSelected() && found.isEmpty() && !found.words().isEmpty() ? NONE : NAME);
        setTooltip(Icons.tooltip(found.words().isEmpty() ? NAME : found.words()));
    }
}
