package org.energyscape.lab.hopfield.capacity;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.experiment.Condition;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** One recall of a chosen point or cell, replayed: pattern, start, the state as it moves, energy and overlap. */
final class ReplayPane extends BorderPane {
    private final ReplayController replay;
    private final Label title = new Label();
    private final Label facts = Parts.note("replay-facts");
    private final Label seed = Parts.note("replay-seed");
    private final Label trial = Parts.note("replay-trial");
    private final Label moment = Parts.note("replay-moment");
    private final PixelGrid truth = PixelGrid.signed("replay-truth", "The pattern sought");
    private final PixelGrid start = PixelGrid.signed("replay-start", "The damaged pattern");
    private final PixelGrid state = PixelGrid.signed("replay-state", "The state of the recall");
    private final Slider place = new Slider(0, 1, 0);
    private final FontIcon playIcon = new FontIcon("fth-play");
    private final Button play = Parts.button("replay-play", "", "", "Play or pause this recall", this::toggle);
    private final LinePlot overlap = plot("replay-overlap", "Overlap of the replayed recall", "overlap m");
    private final LinePlot energy = plot("replay-energy", "Energy of the replayed recall", "energy E");
    private final LineSeries overlaps = overlap.addSeries("overlap", 0, LineSeries.Stroke.SOLID, false);
    private final LineSeries energies = energy.addSeries("energy", 1, LineSeries.Stroke.SOLID, false);
    private boolean showing;
    private @Nullable ReplayTrace shown;
    private @Nullable CapacitySnapshot snapshot;
    private CapacityMeasure measure = CapacityMeasure.OVERLAP;

    /**
     * An empty pane.
     *
     * @param closed puts the pane away
     */
    ReplayPane(ReplayController replay, Runnable closed) {
        this.replay = replay;
        setId("replay-pane");
        getStyleClass().add("panel");
        setPrefWidth(310);
        setMinWidth(280);
        title.getStyleClass().add("panel-title");
        title.setId("replay-title");
        Button close = Parts.button("replay-close", "", "fth-x", "Put the replay away", closed);
        HBox head = new HBox(4, title, Parts.spacer(), close);
        head.setAlignment(Pos.CENTER_LEFT);
        facts.setWrapText(true);
        facts.setMinHeight(USE_PREF_SIZE);
        Explain.on(facts, this::explanation);
        VBox top = new VBox(
                4,
                head,
                facts,
                chooser("replay-seed", seed, "seed", by -> go(by, 0)),
                chooser("replay-trial", trial, "recall", by -> go(0, by)));
        setTop(top);
        HBox small = new HBox(8, named("Pattern", truth), named("Start", start));
        small.setPrefHeight(130);
        small.setMinHeight(70);
        VBox now = named("State", state);
        VBox.setVgrow(now, Priority.ALWAYS);
        now.setPrefHeight(180);
        play.setGraphic(playIcon);
        play.setAccessibleText("Play or pause this recall");
        place.setId("replay-place");
        place.setAccessibleText("Moment of the recall");
        place.setTooltip(new Tooltip("Moment of the recall"));
        place.getStyleClass().add("small");
        place.valueProperty().addListener((o, was, is) -> {
            if (!showing) {
                replay.seek((int) Math.round(is.doubleValue()));
                render();
            }
        });
        HBox.setHgrow(place, Priority.ALWAYS);
        HBox bar = new HBox(
                4,
                play,
                Parts.button("replay-back", "", "fth-chevron-left", "One moment back", () -> step(-1)),
                Parts.button("replay-on", "", "fth-chevron-right", "One moment on", () -> step(1)),
                place);
        bar.setAlignment(Pos.CENTER_LEFT);
        moment.setMinHeight(USE_PREF_SIZE);
        overlap.setPrefHeight(95);
        energy.setPrefHeight(95);
        overlap.setMinHeight(70);
        energy.setMinHeight(70);
        setCenter(new VBox(6, small, now, bar, moment, overlap, energy));
    }

    private static LinePlot plot(String id, String title, String axis) {
        LinePlot plot = new LinePlot();
        plot.setId(id);
        plot.setTitle(title);
        plot.setAxisTitles("", axis);
        return plot;
    }

    private static VBox named(String name, Node picture) {
        Label label = new Label(name);
        label.getStyleClass().add("lab-note");
        label.setMinHeight(USE_PREF_SIZE);
        VBox box = new VBox(2, label, picture);
        VBox.setVgrow(picture, Priority.ALWAYS);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinSize(0, 0);
        box.setPrefWidth(100);
        return box;
    }

    private static HBox chooser(String id, Label words, String what, java.util.function.IntConsumer go) {
        HBox box = new HBox(
                4,
                Parts.button(id + "-before", "", "fth-chevron-left", "The " + what + " before", () -> go.accept(-1)),
                words,
                Parts.button(id + "-next", "", "fth-chevron-right", "The next " + what, () -> go.accept(1)));
        box.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(110);
        words.setAlignment(Pos.CENTER);
        return box;
    }

    private void go(int seeds, int trials) {
        ReplayRequest now = replay.request();
        if (now != null) {
            replay.open(now.with(now.seed() + seeds, now.trial() + trials));
            render();
        }
    }

    private void toggle() {
        replay.toggle();
        render();
    }

    private void step(int by) {
        replay.seek(replay.moment() + by);
        render();
    }

    private org.energyscape.ui.control.@Nullable Explanation explanation() {
        ReplayRequest request = replay.request();
        RecallGrid.Cell cell = cell();
        return request == null || cell == null ? null : CapacityExplanations.cell(request.plan(), cell, measure);
    }

    private RecallGrid.@Nullable Cell cell() {
        CapacitySnapshot now = snapshot;
        ReplayRequest request = replay.request();
        return now == null || request == null
                ? null
                : now.cell(request.contender(), request.source(), request.load(), request.condition());
    }

    /** The newest numbers of the experiment, for the words about the chosen cell. */
    void render(CapacitySnapshot now, CapacityMeasure shownMeasure) {
        snapshot = now;
        measure = shownMeasure;
        render();
    }

    void render() {
        ReplayRequest request = replay.request();
        if (request == null) {
            return;
        }
        RecallGrid grid = request.plan().grid();
        Condition condition = grid.conditions().get(request.condition());
        title.setText(request.plan().names().get(request.contender()) + ", "
                + grid.sources().get(request.source()).title().toLowerCase(Locale.ROOT));
        RecallGrid.Cell cell = cell();
        facts.setText("P/N " + CapacityWords.load(grid.loads().get(request.load()))
                + (request.plan().topic() == CapacityTopic.MASK ? ", hidden " : ", noise ")
                + CapacityWords.load(condition.level())
                + (condition.clamped() ? ", clamped" : "")
                + (cell == null ? "" : "\n" + measure.words() + " " + CapacityWords.estimate(measure.of(cell))));
        seed.setText("seed " + (request.seed() + 1) + " of " + request.plan().seeds());
        trial.setText("recall " + (request.trial() + 1) + " of " + grid.trials());
        ReplayTrace trace = replay.trace();
        getCenter().setDisable(trace == null);
        playIcon.setIconLiteral(replay.isPlaying() ? "fth-pause" : "fth-play");
        if (trace == null) {
            moment.setText("The network learns again…");
            return;
        }
        if (!trace.equals(shown)) {
            shown = trace;
            begin(trace);
        }
        int at = replay.moment();
        showing = true;
        place.setValue(at);
        showing = false;
        Rectangle shape = Rectangle.of(trace.truth().size());
        state.setValues(shape.filled(trace.state(at)), shape.columns(), shape.rows());
        state.setMask(shape.beyond());
        state.setClamped(shape.cells(trace.held()));
        overlap.setMarker(at);
        energy.setMarker(at);
        boolean end = at == trace.moments() - 1;
        moment.setText(String.format(
                        Locale.ROOT,
                        "%s %d of %d, m %.3f, E %.1f%s",
                        trace.states().isEmpty() ? "flip" : "update",
                        at,
                        trace.moments() - 1,
                        trace.overlaps()[at],
                        trace.energies()[at],
                        !end ? "" : trace.settled() ? "\nat rest after " + trace.sweeps() + " sweeps" : "\nstopped")
                .replace('-', '−'));
    }

    private void begin(ReplayTrace trace) {
        Rectangle shape = Rectangle.of(trace.truth().size());
        truth.setValues(shape.filled(trace.truth().toFloats()), shape.columns(), shape.rows());
        start.setValues(shape.filled(trace.start().toFloats()), shape.columns(), shape.rows());
        truth.setMask(shape.beyond());
        start.setMask(shape.beyond());
        showing = true;
        place.setMax(Math.max(1, trace.moments() - 1));
        place.setValue(0);
        showing = false;
        double[] x = new double[trace.moments()];
        Arrays.setAll(x, i -> i);
        overlaps.set(x, trace.overlaps(), x.length);
        energies.set(x, trace.energies(), x.length);
    }

    /**
     * The rectangle nearest to a square that holds so many cells; where no rectangle of whole numbers is at most twice as wide as
     * high, the last cells of a square stay empty.
     */
    record Rectangle(int columns, int rows, int cells) {
        static Rectangle of(int cells) {
            int rows = (int) Math.sqrt(cells);
            while (cells % rows != 0) {
                rows--;
            }
            if (cells / rows <= 2 * rows) {
                return new Rectangle(cells / rows, rows, cells);
            }
            int columns = (int) Math.ceil(Math.sqrt(cells));
            return new Rectangle(columns, (cells + columns - 1) / columns, cells);
        }

        float[] filled(float[] values) {
            return Arrays.copyOf(values, columns * rows);
        }

        /** The places that stand for no unit, or null where there are none. */
        boolean @Nullable [] beyond() {
            if (columns * rows == cells) {
                return null;
            }
            boolean[] all = new boolean[columns * rows];
            Arrays.fill(all, cells, all.length, true);
            return all;
        }

        boolean @Nullable [] cells(BitSet set) {
            if (set.isEmpty()) {
                return null;
            }
            boolean[] all = new boolean[columns * rows];
            set.stream().forEach(i -> all[i] = true);
            return all;
        }
    }
}
