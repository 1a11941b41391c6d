package org.energyscape.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * Draws the settings of a lab from their declaration, grouped under headings that fold. The control of a setting has
 * the id {@code param-<key>}; its slider, reset button and complaint add {@code -slider}, {@code -reset} and
 * {@code -error}. On the FX thread only.
 */
public final class ParamPane extends BorderPane {
    private final ParamModel model;
    private final Executor pieces;
    private final List<ParamRow<?>> rows = new ArrayList<>();
    private final SettingHistory history;
    private final Button resetAll;
    private final ChangeListener<ParamValues> listener = (o, was, is) -> show(is);
    private final ChangeListener<@Nullable Set<String>> frontListener = (o, was, is) -> bringToFront(is);
    private final ObservableValue<@Nullable Set<String>> inFront;
    private final VBox groups = new VBox();

    /** Shows the given settings and follows the model until {@link #close()}. */
    public ParamPane(ParamSet params, ParamModel model) {
        this(params, model, Runnable::run);
    }

    /**
     * As above, filled little by little: a row has some twenty nodes, and to style all rows at once takes longer than a
     * frame by far.
     *
     * @param pieces does a row at a time, in their order
     */
    public ParamPane(ParamSet params, ParamModel model, Executor pieces) {
        this.model = model;
        this.pieces = pieces;
        inFront = model.groupsInFrontProperty();
        history = new SettingHistory(model, System::nanoTime);
        getStyleClass().add("param-pane");
        resetAll = Icons.button(
                "param-reset-all",
                Feather.ROTATE_CCW,
                "All settings back to their defaults",
                () -> model.setAll(defaultsOfUnlocked()));
        groups.getStyleClass().add("param-groups");
        setTop(header());
        setCenter(new ScrollColumn(groups));
        for (String group : params.groups()) {
            pieces.execute(() -> groups.getChildren().add(group(group, params)));
        }
        inFront.addListener(frontListener);
        model.valuesProperty().addListener(listener);
        show(model.valuesProperty().get());
    }

    /** Undo and redo of what was changed here, by a preset, or by a new seed. */
    public SettingHistory history() {
        return history;
    }

    /** Lets go of the model. */
    public void close() {
        model.valuesProperty().removeListener(listener);
        inFront.removeListener(frontListener);
        history.close();
    }

    private HBox header() {
        Label title = new Label("Settings");
        title.getStyleClass().add("pane-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button undo = Icons.button("param-undo", Feather.CORNER_UP_LEFT, "Undo the last change", history::undo);
        undo.disableProperty().bind(history.canUndoProperty().not());
        Button redo = Icons.button("param-redo", Feather.CORNER_UP_RIGHT, "Redo", history::redo);
        redo.disableProperty().bind(history.canRedoProperty().not());
        HBox header = new HBox(title, gap, undo, redo, resetAll);
        header.getStyleClass().add("pane-header");
        return header;
    }

    /** A group gets its rows when it is first seen unfolded. */
    private TitledPane group(String title, ParamSet params) {
        VBox box = new VBox();
        box.getStyleClass().add("param-group");
        RunKeys.leadPast(box, () -> this);
        TitledPane pane = new TitledPane(title.isEmpty() ? "General" : title, box);
        pane.getStyleClass().add("dense");
        pane.setAnimated(false);
        pane.setUserData(title);
        pane.managedProperty().bind(pane.visibleProperty());
        pane.setExpanded(!params.isFolded(title));
        front(pane, inFront.getValue());
        List<Param<?>> waiting = new ArrayList<>(params.inGroup(title));
        InvalidationListener fill = seen -> {
            if (pane.isVisible() && pane.isExpanded()) {
                waiting.forEach(param -> pieces.execute(() -> add(new ParamRow<>(param, model), box)));
                waiting.clear();
            }
        };
        pane.visibleProperty().addListener(fill);
        pane.expandedProperty().addListener(fill);
        fill.invalidated(pane.visibleProperty());
        return pane;
    }

    private void bringToFront(@Nullable Set<String> titles) {
        groups.getChildren().forEach(pane -> front(pane, titles));
    }

    private static void front(Node pane, @Nullable Set<String> titles) {
        pane.setVisible(titles == null || titles.contains((String) pane.getUserData()));
    }

    private void add(ParamRow<?> row, VBox box) {
        row.show(model.valuesProperty().get());
        rows.add(row);
        box.getChildren().add(row);
        row.applyCss();
    }

    private ParamValues defaultsOfUnlocked() {
        ParamValues values = model.valuesProperty().get();
        for (Param<?> param : values.set()) {
            if (!model.isLocked(param)) {
                values = withDefault(values, param);
            }
        }
        return values;
    }

    private static <T> ParamValues withDefault(ParamValues values, Param<T> param) {
        return values.with(param, param.defaultValue());
    }

    private void show(ParamValues values) {
        rows.forEach(row -> row.show(values));
        resetAll.setDisable(values.differencesFrom(values.set().defaults()).isEmpty());
    }
}
