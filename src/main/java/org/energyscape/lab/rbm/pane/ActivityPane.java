package org.energyscape.lab.rbm.pane;

import java.util.function.IntConsumer;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.HeatMapColumns.Mark;
import org.energyscape.ui.picture.Palette;
import org.jspecify.annotations.Nullable;

/** P(h|v) of many pictures at once; dead and saturated units are marked above their columns. */
final class ActivityPane extends PanePicture {
    private final HeatMap map = new HeatMap();
    private int[] units = new int[0];
    private Exhibit.UnitState[] states = new Exhibit.UnitState[0];

    /** A picture; {@code chosen} hears which hidden unit was clicked. */
    ActivityPane(IntConsumer chosen) {
        map.setId("rbm-activity");
        map.setTitle("Hidden activity");
        map.setPalette(Palette.SEQUENTIAL);
        map.setScale(ColorScale.UNIT);
        map.setSquare(false);
        map.setAxisNames("picture", "hidden unit");
        map.columns().setNames(this::name);
        map.columns().setOnColumn(column -> {
            if (column < units.length) {
                chosen.accept(units[column]);
            }
        });
        getChildren().add(map);
    }

    private String name(int column) {
        if (column >= units.length) {
            return "";
        }
        String state =
                switch (states[column]) {
                    case DEAD -> " (dead)";
                    case SATURATED -> " (saturated)";
                    case ALIVE -> "";
                };
        return "h" + units[column] + state;
    }

    @Override
    @Nullable
    String render(RbmSnapshot snapshot, FilterScale scale) {
        if (!(snapshot.exhibits().get(Exhibit.Kind.ACTIVITY) instanceof Exhibit.Activity now)) {
            return null;
        }
        units = now.units();
        states = now.states();
        map.setMatrix(now.values(), now.pictures(), units.length);
        Mark[] marks = new Mark[units.length];
        int selected = -1;
        for (int t = 0; t < units.length; t++) {
            marks[t] = switch (states[t]) {
                case DEAD -> Mark.HOLLOW;
                case SATURATED -> Mark.FILLED;
                case ALIVE -> Mark.NONE;
            };
            selected = units[t] == chosen(snapshot) ? t : selected;
        }
        map.columns().setMarks(marks);
        map.columns().setSelected(selected);
        return "dead " + now.count(Exhibit.UnitState.DEAD) + " \u00b7 saturated "
                + now.count(Exhibit.UnitState.SATURATED);
    }
}
