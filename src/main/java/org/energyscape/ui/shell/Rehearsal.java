package org.energyscape.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.Lab;
import org.energyscape.ui.control.ParamModel;
import org.energyscape.ui.control.ParamPane;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.TileGrid;

/**
 * Makes, styles and lays out one of everything that pages consist of, and throws it away, before the window is on the
 * screen. The first control of a kind costs ten times what the next ones do (classes, skins, style matching on cold code):
 * here nobody waits for an answer yet, later it would be a stall.
 */
final class Rehearsal {
    private static final double SIZE = 400;

    private Rehearsal() {}

    /** In a root that is in a scene, so that its styles are those of the window. */
    static void in(Pane root, List<Lab> labs) {
        ParamSet settings = oneOfEachKind(labs);
        ParamPane pane = new ParamPane(settings, new Unchanging(settings.defaults()));
        LinePlot plot = new LinePlot();
        StackPane stage = new StackPane(
                pane, new ComboBox<String>(), plot, new PixelGrid(), new TileGrid(), new HeatMap(), new BarPanel());
        stage.setManaged(false);
        root.getChildren().add(stage);
        stage.resize(SIZE, SIZE);
        stage.applyCss();
        stage.layout();
        root.getChildren().remove(stage);
        pane.close();
    }

    private static ParamSet oneOfEachKind(List<Lab> labs) {
        Set<Class<?>> seen = new HashSet<>();
        List<Param<?>> chosen = new ArrayList<>();
        for (Lab lab : labs) {
            for (Param<?> param : lab.params()) {
                if (seen.add(param.getClass())) {
                    chosen.add(param);
                }
            }
        }
        return ParamSet.of(chosen.toArray(Param<?>[]::new));
    }

    /** Settings that nobody changes. */
    private static final class Unchanging implements ParamModel {
        private final ReadOnlyObjectWrapper<ParamValues> values;

        Unchanging(ParamValues values) {
            this.values = new ReadOnlyObjectWrapper<>(values);
        }

        @Override
        public ReadOnlyObjectProperty<ParamValues> valuesProperty() {
            return values.getReadOnlyProperty();
        }

        @Override
        public <T> void set(Param<T> param, T value) {}

        @Override
        public void setAll(ParamValues all) {}
    }
}
