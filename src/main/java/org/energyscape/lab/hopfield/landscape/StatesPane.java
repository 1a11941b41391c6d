package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.StateGraph;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.PlaneMark;
import org.energyscape.ui.picture.PlanePath;
import org.energyscape.ui.picture.PlanePlot;
import org.energyscape.ui.picture.ShareList;
import org.jspecify.annotations.Nullable;

/** All states of a small network by their energy, the basins side by side, and a walk down. Draws snapshots. */
final class StatesPane extends HBox {
    /** Up to so many states each has a node and its arrow. */
    private static final int MOST_NODES = 256;

    private static final int MOST_MARKS = 160;
    private static final int MOST_ROWS = 40;
    private static final int COLORS = 7;
    private static final double COLUMN = 264;
    private static final double HEADROOM = 0.08;

    private final DescentController states;
    private final PlanePlot plot = new PlanePlot();
    private final Label counts = Parts.note("states-counts");
    private final Label empty = Parts.note("states-empty");
    private final PixelGrid spins = new PixelGrid();
    private final Panel state = new Panel("State", spins);
    private final ShareList basins = new ShareList();
    private final Panel basinPanel = new Panel("Basins", new ScrollColumn(basins));
    private @Nullable SmallLandscape drawn;
    private @Nullable DescentSnapshot shown;
    private int[] markStates = {};

    StatesPane(DescentController states) {
        this.states = states;
        getStyleClass().add("landscape-pane");
        plot.setId("state-graph");
        plot.setTitle("All states of the small network by their energy");
        plot.setBareAcross(true);
        plot.setOnChosen((x, y, mark, dot) -> choose(mark, dot));
        plot.setWords((x, y, mark, dot) -> drawn == null ? "" : drawn.words(stateAt(mark, dot)));
        Explain.on(counts, () -> LandscapeExplanations.basin(drawn));
        empty.setWrapText(true);
        spins.setId("states-spins");
        spins.setTitle("The state, its units in order");
        spins.setScale(ColorScale.SIGNED);
        spins.setPrefHeight(64);
        spins.setMinHeight(48);
        basins.setId("states-basins");
        basins.setTitle("Fixed points and the number of states that fall into each");
        basins.setOnRow(this::descendInto);
        Panel graph = new Panel("All states", new StackPane(plot, empty), counts);
        graph.setCaption(
                "Arrows lead to the lowest neighbour that a unit would turn to. A basin is as wide as it has states.");
        VBox column = new VBox(state, basinPanel);
        column.setMinWidth(COLUMN);
        column.setPrefWidth(COLUMN);
        VBox.setVgrow(basinPanel, Priority.ALWAYS);
        HBox.setHgrow(graph, Priority.ALWAYS);
        graph.setPrefWidth(400);
        getChildren().setAll(graph, column);
        setMinSize(0, 0);
    }

    private int stateAt(int mark, int dot) {
        return mark >= 0 && mark < markStates.length ? markStates[mark] : dot;
    }

    private void choose(int mark, int dot) {
        int chosen = stateAt(mark, dot);
        if (chosen >= 0) {
            states.descend(chosen);
        }
    }

    private void descendInto(int row) {
        SmallLandscape small = drawn;
        if (small != null && row < small.basinList().size()) {
            states.descend(small.basinList().get(row).root());
        }
    }

    void render(@Nullable DescentSnapshot snapshot) {
        if (snapshot == null || snapshot.equals(shown)) {
            return;
        }
        shown = snapshot;
        if (!snapshot.small().equals(drawn)) {
            draw(snapshot.small());
        }
        drawWalk(snapshot);
    }

    private void draw(SmallLandscape small) {
        drawn = small;
        StateGraph graph = small.graph();
        plot.setVisible(graph != null);
        empty.setVisible(graph == null);
        empty.setText(small.problem());
        state.setVisible(graph != null);
        basinPanel.setVisible(graph != null);
        counts.setText("");
        if (graph == null) {
            return;
        }
        int count = small.basins().length;
        float least = Float.POSITIVE_INFINITY;
        float greatest = Float.NEGATIVE_INFINITY;
        for (int s = 0; s < count; s++) {
            least = Math.min(least, small.places()[2 * s + 1]);
            greatest = Math.max(greatest, small.places()[2 * s + 1]);
        }
        double room = greatest > least ? HEADROOM * (greatest - least) : 1;
        plot.setRange(-0.015 * count, 1.015 * count, least - room, greatest + room, false);
        plot.setAxisTitles("2^" + small.units() + " = " + count + " states, the basins side by side", "Energy E");
        nodes(small, graph, count);
        counts.setText(String.format(
                Locale.ROOT,
                "%d fixed %s, %d local %s, largest basin %s",
                small.basinList().size(),
                small.basinList().size() == 1 ? "point" : "points",
                small.localMinima(),
                small.localMinima() == 1 ? "minimum" : "minima",
                LandscapeExplanations.percent((double) small.basinList().get(0).size() / count)));
        List<ShareList.Row> rows = new ArrayList<>();
        for (int k = 0; k < Math.min(MOST_ROWS, small.basinList().size()); k++) {
            SmallLandscape.Basin basin = small.basinList().get(k);
            rows.add(new ShareList.Row(
                    look(basin, k),
                    basin.name(),
                    basin.size(),
                    small.signs(basin.root()) + ", E " + SmallLandscape.energyText(basin.energy())));
        }
        basins.setRows(rows, count);
        int more = small.basinList().size() - rows.size();
        basinPanel.setCaption(more == 0 ? "" : "and " + more + (more == 1 ? " smaller one" : " smaller or equal ones"));
    }

    private void nodes(SmallLandscape small, StateGraph graph, int count) {
        boolean few = count <= MOST_NODES;
        List<PlaneMark> marks = new ArrayList<>();
        int[] of = new int[count];
        for (int k = 0; k < Math.min(MOST_MARKS, small.basinList().size()); k++) {
            SmallLandscape.Basin basin = small.basinList().get(k);
            of[marks.size()] = basin.root();
            marks.add(mark(small, basin.root(), look(basin, k), named(basin)));
        }
        for (int s = 0; few && s < count; s++) {
            if (graph.next(s) != s || small.basins()[s] >= MOST_MARKS) {
                of[marks.size()] = s;
                marks.add(mark(small, s, new PlaneMark.Look(PlaneMark.Shape.DOT, color(small.basins()[s])), ""));
            }
        }
        markStates = Arrays.copyOf(of, marks.size());
        plot.setMarks(marks);
        float[] arrows = new float[few ? 4 * count : 0];
        int[] colors = new int[few ? count : 0];
        for (int s = 0; s < colors.length; s++) {
            System.arraycopy(small.places(), 2 * s, arrows, 4 * s, 2);
            System.arraycopy(small.places(), 2 * graph.next(s), arrows, 4 * s + 2, 2);
            colors[s] = color(small.basins()[s]);
        }
        plot.setArrows(arrows, colors);
        int[] dotColors = new int[few ? 0 : count];
        for (int s = 0; s < dotColors.length; s++) {
            dotColors[s] = color(small.basins()[s]);
        }
        plot.setDots(few ? new float[0] : small.places(), dotColors);
    }

    private static String named(SmallLandscape.Basin basin) {
        return basin.kind() == Verdict.Kind.STORED || basin.kind() == Verdict.Kind.INVERSE ? basin.name() : "";
    }

    private static PlaneMark mark(SmallLandscape small, int state, PlaneMark.Look look, String label) {
        return new PlaneMark(
                small.places()[2 * state], small.places()[2 * state + 1], look, label, small.signs(state), null);
    }

    private static int color(int basin) {
        return basin < 2 * COLORS ? basin % COLORS : PlaneMark.Look.MUTED;
    }

    private static PlaneMark.Look look(SmallLandscape.Basin basin, int number) {
        PlaneMark.Shape shape =
                switch (basin.kind()) {
                    case STORED -> PlaneMark.Shape.DISC;
                    case INVERSE -> PlaneMark.Shape.RING;
                    default -> PlaneMark.Shape.DIAMOND;
                };
        return new PlaneMark.Look(shape, color(number));
    }

    private void drawWalk(DescentSnapshot snapshot) {
        SmallLandscape small = snapshot.small();
        int at = snapshot.state();
        if (at < 0) {
            plot.setPaths(List.of());
            plot.setSelected(Double.NaN, Double.NaN);
            return;
        }
        List<PlanePath> paths = new ArrayList<>();
        paths.add(path(small, snapshot.path(), PlaneMark.Look.MUTED, false));
        paths.add(path(small, Arrays.copyOf(snapshot.path(), snapshot.place() + 1), PlaneMark.Look.INK, true));
        plot.setPaths(paths);
        plot.setSelected(small.places()[2 * at], small.places()[2 * at + 1]);
        spins.setValues(snapshot.spins(), small.units(), 1);
        int last = snapshot.path().length - 1;
        state.setTitle(snapshot.place() == last ? "State, at rest" : "State, step " + snapshot.place() + " of " + last);
        StringBuilder text = new StringBuilder(small.words(at));
        text.append("\nOverlaps");
        int shownOverlaps = Math.min(6, snapshot.overlaps().size());
        for (int mu = 0; mu < shownOverlaps; mu++) {
            text.append(mu == 0 ? " " : ", ")
                    .append(LandscapeExplanations.plain(snapshot.overlaps().get(mu), 2));
        }
        text.append(shownOverlaps < snapshot.overlaps().size() ? ", …" : "");
        state.setCaption(text.toString());
    }

    private static PlanePath path(SmallLandscape small, int[] through, int color, boolean moving) {
        float[] places = new float[2 * through.length];
        for (int k = 0; k < through.length; k++) {
            System.arraycopy(small.places(), 2 * through[k], places, 2 * k, 2);
        }
        return new PlanePath(places, color, moving);
    }
}
