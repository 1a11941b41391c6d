package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.lab.hopfield.part.PartContext;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PlaneField;
import org.energyscape.ui.picture.PlaneMark;
import org.energyscape.ui.picture.PlanePath;
import org.energyscape.ui.picture.PlanePlot;
import org.energyscape.ui.picture.ShareList;
import org.jspecify.annotations.Nullable;

/** The energy over the plane with the recalls that walk on it, where they end, and the state looked at. Draws snapshots. */
final class PlanePane extends HBox {
    private static final double MOST_ENDINGS = 220;
    private static final double COLUMN = 240;
    private static final int LISTED = 8;

    private final PlaneController plane;
    private final PlanePlot plot = new PlanePlot();
    private final Label variance = Parts.note("landscape-variance");
    private final Label empty = Parts.note("landscape-empty");
    private final Panel landscape;
    private final ShareList endings = new ShareList();
    private final ScrollColumn endingsColumn = new ScrollColumn(endings);
    private final Panel ends = new Panel("Where recalls end", endingsColumn);
    private final StatePanel state;
    private @Nullable LandscapeMap drawn;
    private @Nullable LandscapeSnapshot shown;
    private List<Integer> listed = List.of();
    private int side = 1;

    PlanePane(PlaneController plane, PartContext.Wishes wishes) {
        this.plane = plane;
        getStyleClass().add("landscape-pane");
        plot.setId("energy-plane");
        plot.setTitle("Energy over the plane of stored patterns and attractors");
        plot.setAxisTitles("first axis", "second axis");
        plot.setOnChosen((x, y, mark, dot) -> plane.ask(new LandscapeQuestion(mark, x, y)));
        plot.setWords((x, y, mark, dot) -> words(x, y, mark));
        Explain.on(variance, () -> LandscapeExplanations.plane(drawn));
        empty.setWrapText(true);
        PlotRoom room = new PlotRoom(plot, empty);
        landscape = new Panel("Energy over the plane", room, variance);
        VBox.setVgrow(room, Priority.NEVER);
        endings.setId("landscape-endings");
        endings.setTitle("Where recalls end");
        endings.setOnRow(row -> {
            LandscapeMap map = drawn;
            int point = row < listed.size() ? listed.get(row) : -1;
            if (map != null && point >= 0) {
                LandscapePoint at = map.points().get(point);
                plane.ask(new LandscapeQuestion(point, at.first(), at.second()));
            }
        });
        state = new StatePanel(plane, wishes);
        VBox column = new VBox(ends, state);
        column.setMinWidth(0);
        column.setPrefWidth(COLUMN);
        VBox.setVgrow(state, Priority.ALWAYS);
        ends.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(column, Priority.ALWAYS);
        landscape
                .prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.max(120, Math.min(getHeight() - 20, getWidth() - COLUMN)),
                        widthProperty(),
                        heightProperty()));
        getChildren().setAll(landscape, column);
        setMinSize(0, 0);
    }

    private String words(double x, double y, int mark) {
        LandscapeMap map = drawn;
        if (map == null || map.plane() == null) {
            return "";
        }
        if (mark >= 0) {
            LandscapePoint point = map.points().get(mark);
            return point.name() + "\nE " + SmallLandscape.energyText(point.energy())
                    + (point.fixed() ? ", fixed point" : ", not a fixed point");
        }
        double energy = field(map).at(x, y);
        return Double.isNaN(energy)
                ? ""
                : LandscapeExplanations.plain(x, 1) + ", " + LandscapeExplanations.plain(y, 1) + ": E "
                        + SmallLandscape.energyText(energy);
    }

    private static PlaneField field(LandscapeMap map) {
        EnergyPlane plane = map.plane();
        if (plane == null) {
            throw new IllegalStateException("No field without a plane");
        }
        EnergyPlane.Area area = plane.area();
        return new PlaneField(
                map.energies(), plane.columns(), plane.rows(), area.left(), area.right(), area.bottom(), area.top());
    }

    /** Draws the plane of now and the recalls on it. */
    void render(@Nullable LandscapeMap map, @Nullable LandscapeSnapshot snapshot, int pictureSide) {
        side = pictureSide;
        if (map == null || !map.equals(drawn)) {
            drawMap(map);
        }
        if (snapshot == null || !snapshot.equals(shown)) {
            shown = snapshot;
            drawWalks(snapshot);
        }
    }

    private void drawMap(@Nullable LandscapeMap map) {
        drawn = map;
        boolean any = map != null && map.plane() != null;
        plot.setVisible(any);
        empty.setVisible(!any);
        empty.setText(map == null ? plane.waiting() : map.problem());
        variance.setVisible(any);
        landscape.setCaption(map != null && any ? caption(map) : "");
        if (map == null || map.plane() == null) {
            plot.setMarks(List.of());
            plot.setPaths(List.of());
            return;
        }
        PlaneField field = field(map);
        plot.setRange(field.left(), field.right(), field.bottom(), field.top(), true);
        plot.setField(field, ColorScale.of(field.values()));
        plot.setContours(map.contours());
        plot.setAxisTitles(
                "first axis, "
                        + LandscapeExplanations.percent(map.plane().plane().share(0)) + " of the variance",
                "Energy as colour; upwards the second axis, "
                        + LandscapeExplanations.percent(map.plane().plane().share(1)) + " of the variance");
        variance.setText(LandscapeExplanations.percent(
                        map.plane().plane().share(0) + map.plane().plane().share(1)) + " of the variance");
        plot.setMarks(map.points().stream().map(point -> mark(point, side)).toList());
    }

    private static String caption(LandscapeMap map) {
        boolean inverses = map.points().stream().anyMatch(point -> point.kind() == LandscapePoint.Kind.INVERSE);
        boolean others = map.points().stream().anyMatch(point -> point.kind() == LandscapePoint.Kind.OTHER);
        return "Colour is the energy of the state that a place stands for; what lies off the plane is not seen.\n"
                + "Discs are stored patterns"
                + (inverses ? others ? ", rings their inverses" : " and rings their inverses" : "")
                + (others ? inverses ? ", and diamonds other attractors." : " and diamonds other attractors." : ".");
    }

    private static PlaneMark mark(LandscapePoint point, int side) {
        String name = point.kind() == LandscapePoint.Kind.STORED ? point.name() : "";
        return new PlaneMark(
                point.first(),
                point.second(),
                look(point),
                name,
                point.name(),
                side * side == point.state().size()
                        ? new Bar.Thumbnail(point.state().toFloats(), side, side)
                        : null);
    }

    private static PlaneMark.Look look(LandscapePoint point) {
        return switch (point.kind()) {
            case STORED -> new PlaneMark.Look(PlaneMark.Shape.DISC, point.pattern());
            case INVERSE -> new PlaneMark.Look(PlaneMark.Shape.RING, point.pattern());
            case OTHER ->
                new PlaneMark.Look(PlaneMark.Shape.DIAMOND, point.pattern() < 0 ? PlaneMark.Look.INK : point.pattern());
        };
    }

    private static PlaneMark.Look look(LandscapeSnapshot.Ending ending) {
        if (ending.pattern() >= 0) {
            return new PlaneMark.Look(ending.inverse() ? PlaneMark.Shape.RING : PlaneMark.Shape.DISC, ending.pattern());
        }
        return new PlaneMark.Look(
                PlaneMark.Shape.DIAMOND, ending.inverse() ? PlaneMark.Look.MUTED : PlaneMark.Look.INK);
    }

    private void drawWalks(@Nullable LandscapeSnapshot snapshot) {
        if (snapshot == null) {
            plot.setPaths(List.of());
            plot.setSelected(Double.NaN, Double.NaN);
            endings.setRows(List.of(), 1);
            fitEndings();
            ends.setCaption("");
            state.render(null, drawn, side);
            return;
        }
        List<PlanePath> paths = new ArrayList<>();
        int resting = 0;
        double mean = 0;
        for (LandscapeSnapshot.Walk walk : snapshot.walks()) {
            paths.add(new PlanePath(
                    walk.trail(), look(snapshot.endings().get(walk.ending())).color(), !walk.atRest()));
            resting += walk.atRest() ? 1 : 0;
            mean += walk.energy() / snapshot.walks().size();
        }
        plot.setPaths(paths);
        drawEndings(snapshot);
        int count = snapshot.walks().size();
        ends.setTitle(snapshot.temperature() > 0 ? "What recalls are near" : "Where recalls end");
        ends.setCaption(
                count == 0
                        ? "No recalls without a plane."
                        : resting + " of " + count + " at rest, mean energy " + SmallLandscape.energyText(mean));
        LandscapeSnapshot.Closer closer = snapshot.closer();
        plot.setSelected(
                closer == null ? Double.NaN : closer.question().first(),
                closer == null ? Double.NaN : closer.question().second());
        state.render(closer, drawn, side);
    }

    /** Endings that somebody comes to, and the first of the stored patterns also without. */
    private void drawEndings(LandscapeSnapshot snapshot) {
        List<ShareList.Row> rows = new ArrayList<>();
        List<Integer> points = new ArrayList<>();
        int all = snapshot.walks().size();
        List<LandscapeSnapshot.Ending> list = snapshot.endings();
        for (int k = 0; k < list.size() && all > 0; k++) {
            LandscapeSnapshot.Ending ending = list.get(k);
            boolean stored = ending.pattern() >= 0 && !ending.inverse();
            if (ending.count() > 0 || (stored && ending.pattern() < LISTED)) {
                rows.add(new ShareList.Row(
                        look(ending),
                        ending.name(),
                        ending.count(),
                        ending.name() + ": " + ending.count() + " of " + all));
                points.add(pointOf(ending));
            }
        }
        listed = points;
        endings.setRows(rows, all);
        fitEndings();
    }

    /** All rows are seen while there are few. */
    private void fitEndings() {
        endingsColumn.setPrefViewportHeight(Math.min(MOST_ENDINGS, endings.prefHeight(-1)));
    }

    /** Room for the plot no higher than it fills, so that the words below come right after it. */
    private static final class PlotRoom extends StackPane {
        private final PlanePlot plot;

        PlotRoom(PlanePlot plot, Label empty) {
            super(plot, empty);
            this.plot = plot;
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            return plot.isVisible() && width > 0 ? plot.heightFor(width) : super.computePrefHeight(width);
        }
    }

    private int pointOf(LandscapeSnapshot.Ending ending) {
        LandscapeMap map = drawn;
        LandscapePoint.Kind kind = ending.inverse() ? LandscapePoint.Kind.INVERSE : LandscapePoint.Kind.STORED;
        for (int k = 0; map != null && k < map.points().size(); k++) {
            LandscapePoint point = map.points().get(k);
            if (ending.pattern() >= 0 && point.kind() == kind && point.pattern() == ending.pattern()) {
                return k;
            }
        }
        return -1;
    }
}
