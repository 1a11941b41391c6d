package org.energyscape.lab.hopfield.attractor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.Verdict;
import org.energyscape.engine.hopfield.attractor.BasinScan;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.FormulaView;
import org.energyscape.ui.picture.LinePlot;
import org.energyscape.ui.picture.LineSeries;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.PixelGrid;
import org.energyscape.ui.picture.ReferenceLine;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** One attractor enlarged: what it is, of what it is made, how far its basin reaches, and what can be done with it. */
final class SelectionPane extends VBox {
    private static final double PICTURE = 172;
    private static final double LARGEST_PICTURE = 256;
    private static final double SHARE = 0.33;
    private static final double MEMBERS = 76;
    private static final int MOST_MEMBERS = 7;
    private static final double MUCH = 0.5;
    private static final int SEVERAL = 2;
    /** Of the width below, in percent. */
    private static final double OVERLAPS = 56;
    /** Where the overlaps are narrower, their length says more than the names of the pictures beside them. */
    private static final double ROOM_FOR_NAMES = 340;

    private final AttractorController controller;
    private final PixelGrid picture = new PixelGrid();
    private final Label name = new Label();
    private final Label meaning = new Label();
    private final Label energy = Parts.note("attractor-energy");
    private final Label share = Parts.note("attractor-basin-share");
    private final Label inverse = Parts.note("attractor-inverse");
    private final FormulaView formula = new FormulaView();
    private final TileGrid members = new TileGrid();
    private final Label membersNote = Parts.note("attractor-members-note");
    private final BarPanel overlaps = new BarPanel();
    private final LinePlot basin = new LinePlot();
    private final LineSeries back;
    private final Panel basinCard;
    private final Button unlearn;
    private final Button measure;
    private final List<Button> buttons;
    private @Nullable CatalogueEntry entry;
    private @Nullable AttractorSnapshot snapshot;
    private @Nullable BasinCurve drawnBasin;
    private @Nullable SpinVector drawn;
    private @Nullable AttractorSource drawnOf;
    private double[] values = new double[0];
    private final List<Bar.Thumbnail> pictures = new ArrayList<>();
    private @Nullable AttractorSource picturesOf;

    SelectionPane(AttractorController controller) {
        this.controller = controller;
        getStyleClass().add("attractor-selection");
        picture.setId("attractor-picture");
        picture.setTitle("The attractor selected");
        picture.setScale(ColorScale.SIGNED);
        widthProperty().addListener(o -> enlarge());
        enlarge();
        name.setId("attractor-name");
        name.getStyleClass().add("attractor-title");
        meaning.setId("attractor-meaning");
        List.of(name, meaning, energy, share, inverse, membersNote).forEach(label -> {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        });
        formula.setId("attractor-formula");
        members.setId("attractor-members");
        members.setTitle("The stored pictures that the attractor is a mixture of");
        members.setPalette(Palette.INK);
        members.setScale(ColorScale.SIGNED);
        List.<Node>of(inverse, formula, members, membersNote)
                .forEach(node -> node.managedProperty().bind(node.visibleProperty()));
        Explain.on(energy, () -> {
            AttractorSnapshot now = snapshot;
            CatalogueEntry of = entry;
            return now == null || of == null ? null : AttractorExplanations.energy(now, of);
        });
        Explain.on(share, () -> entry == null ? null : AttractorExplanations.basin(entry.attractor()));
        VBox words = new VBox(name, meaning, energy, share, inverse, formula, members, membersNote);
        words.getStyleClass().add("attractor-words");
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox left = new VBox(picture);
        left.getStyleClass().add("attractor-left");
        HBox top = new HBox(left, words);
        top.getStyleClass().add("attractor-top");
        top.setAlignment(Pos.TOP_LEFT);
        Button from = Parts.button(
                "attractor-recall",
                "Recall from here",
                "fth-target",
                "Turns to the recall and lets it begin at this attractor",
                controller::recallFromSelected);
        Button nearby = Parts.button(
                "attractor-recall-near",
                "Recall from near here",
                "",
                "The same with a tenth of the pixels turned, others each time",
                controller::recallNearSelected);
        measure = Parts.button(
                "attractor-measure",
                "Measure",
                "",
                "Turns ever more pixels and counts how often recall comes back",
                controller::measureBasin);
        unlearn = Parts.button(
                "attractor-unlearn",
                "Unlearn this",
                "",
                "Takes this attractor from the weights, on this page only, and searches again",
                controller::unlearnSelected);
        buttons = List.of(from, nearby, unlearn);
        // Below the picture: the pane then has the same height for every attractor, however much there is to say of it.
        buttons.forEach(button -> button.setMaxWidth(Double.MAX_VALUE));
        left.getChildren().addAll(buttons);
        overlaps.setId("attractor-overlaps");
        overlaps.setTitle("Overlap of the attractor with each stored picture");
        overlaps.setThumbnailColors(Palette.INK, ColorScale.SIGNED);
        basin.setId("attractor-basin");
        basin.setTitle("Share of recalls that come back to the attractor");
        basin.setAxisTitles("pixels turned", "");
        basin.setWholeX(true);
        basin.setReferenceLines(List.of(new ReferenceLine(0.5, "half come back")));
        back = basin.addSeries("comes back", AttractorKind.MIXTURE.color(), LineSeries.Stroke.SOLID, true);
        Panel overlapCard = new Panel("Overlaps", overlaps);
        basinCard = new Panel("Basin", basin, measure);
        basinCard.getStyleClass().add("attractor-basin-card");
        GridPane below = new GridPane();
        below.addRow(0, overlapCard, basinCard);
        below.setMinHeight(0);
        below.getColumnConstraints().setAll(share(OVERLAPS), share(100 - OVERLAPS));
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        row.setMinHeight(0);
        below.getRowConstraints().setAll(row);
        overlaps.widthProperty().addListener((o, was, is) -> {
            if (was.doubleValue() < ROOM_FOR_NAMES != is.doubleValue() < ROOM_FOR_NAMES) {
                nameOverlaps();
            }
        });
        VBox.setVgrow(below, Priority.ALWAYS);
        getChildren().setAll(top, below);
        setMinSize(0, 0);
    }

    private static ColumnConstraints share(double percent) {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(percent);
        column.setMinWidth(0);
        return column;
    }

    /** Pictures grow with the pane. */
    private void enlarge() {
        double side = Math.rint(Math.max(PICTURE, Math.min(LARGEST_PICTURE, SHARE * getWidth())));
        picture.setMinSize(side, side);
        picture.setPrefSize(side, side);
        picture.setMaxSize(side, side);
        double tall = MEMBERS + (side - PICTURE) * 2 / 3;
        members.setMinHeight(tall);
        members.setPrefHeight(tall);
    }

    void render(AttractorSnapshot now) {
        snapshot = now;
        CatalogueEntry selected = controller.selectedEntry();
        entry = selected;
        buttons.forEach(button -> button.setDisable(selected == null));
        unlearn.setDisable(selected == null || !now.source().hasWeights());
        measure.setDisable(selected == null || controller.measurements().isMeasuringBasin());
        drawBasin();
        if (selected == null) {
            drawn = null;
            name.setText(controller.selected() == null ? "Nothing selected" : "Not in the list");
            meaning.setText(
                    controller.selected() == null
                            ? "Choose an attractor in the list."
                            : "The attractor looked at is not found here, or not shown under this filter.");
            energy.setText("");
            share.setText("");
            inverse.setVisible(false);
            members(null, now);
            values = new double[0];
            nameOverlaps();
            picture.setValues(new float[] {-1}, 1, 1);
            return;
        }
        share.setText(AttractorWords.percent(selected.attractor().basin().rate()) + " of the starts, "
                + AttractorWords.interval(selected.attractor().basin()));
        inverse.setText(inverses(selected));
        inverse.setVisible(!inverse.getText().isEmpty());
        SpinVector state = selected.attractor().state();
        if (state.equals(drawn) && now.source().equals(drawnOf)) {
            return;
        }
        drawn = state;
        drawnOf = now.source();
        int side = now.source().side();
        picture.setValues(state.toFloats(), side, side);
        name.setText(controller.name(selected));
        meaning.setText(AttractorWords.meaning(selected, now.source().names()));
        energy.setText(AttractorWords.energy(selected.attractor().energy(), state.size()));
        members(selected, now);
        drawOverlaps(state, now);
    }

    private static String inverses(CatalogueEntry entry) {
        int turned = entry.attractor().inverseHits();
        return turned == 0
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%,d of its %,d starts end in the inverse.",
                        turned,
                        turned + entry.attractor().hits());
    }

    private void drawOverlaps(SpinVector state, AttractorSnapshot now) {
        values = now.source().network().overlaps(state);
        int best = -1;
        for (int mu = 0; mu < values.length; mu++) {
            if (best < 0 || Math.abs(values[mu]) > Math.abs(values[best])) {
                best = mu;
            }
        }
        nameOverlaps();
        overlaps.setHighlight(best);
        long alike = Arrays.stream(values).filter(m -> Math.abs(m) >= MUCH).count();
        CatalogueEntry shown = entry;
        boolean one = shown != null
                && shown.attractor().verdict().distance() > 0
                && (shown.kind() == AttractorKind.STORED || shown.kind() == AttractorKind.INVERSE);
        if (one && alike > SEVERAL) {
            meaning.setText(meaning.getText() + " " + alike
                    + " stored pictures have overlap 0.5 or more with it: alike pictures melt into one.");
        }
    }

    /** Bars with names where there is room for them, else with numbers; the pictures stay the same objects while they are stored. */
    private void nameOverlaps() {
        AttractorSnapshot now = snapshot;
        if (now == null || values.length == 0) {
            overlaps.setBars(List.of());
            return;
        }
        if (!now.source().equals(picturesOf)) {
            picturesOf = now.source();
            int side = now.source().side();
            pictures.clear();
            now.source()
                    .network()
                    .patterns()
                    .forEach(pattern -> pictures.add(new Bar.Thumbnail(pattern.toFloats(), side, side)));
        }
        boolean names = overlaps.getWidth() >= ROOM_FOR_NAMES;
        List<Bar> bars = new ArrayList<>();
        for (int mu = 0; mu < values.length; mu++) {
            String number = Integer.toString(mu + 1);
            bars.add(new Bar(
                    names ? number + " " + now.source().names().get(mu) : number, values[mu], pictures.get(mu)));
        }
        overlaps.setBars(bars);
    }

    /** The pictures that a mixture is made of, each with the sign it takes part with. */
    private void members(@Nullable CatalogueEntry of, AttractorSnapshot now) {
        boolean mixture = of != null && of.kind() == AttractorKind.MIXTURE;
        formula.setVisible(false);
        members.setVisible(mixture);
        membersNote.setVisible(mixture);
        if (of == null || !mixture) {
            return;
        }
        Verdict verdict = of.attractor().verdict();
        int count = Math.min(MOST_MEMBERS, verdict.patterns().size());
        int cells = now.units();
        float[] tiles = new float[count * cells];
        List<String> captions = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int mu = verdict.patterns().get(k);
            SpinVector pattern = now.source().network().patterns().get(mu);
            int sign = verdict.signs().get(k);
            float[] pixels = (sign < 0 ? pattern.inverse() : pattern).toFloats();
            System.arraycopy(pixels, 0, tiles, k * cells, cells);
            captions.add((sign < 0 ? "−" : "+") + (mu + 1) + " "
                    + AttractorWords.figure(
                            sign * pattern.overlap(of.attractor().state()), 2));
        }
        members.setTiles(tiles, count, now.source().side(), now.source().side());
        members.setCaptions(captions);
        List<String> names = now.source().names();
        members.setTileText(k -> k < count
                ? (verdict.signs().get(k) < 0 ? "inverse of " : "")
                        + names.get(verdict.patterns().get(k)) + ", overlap "
                        + captions.get(k).substring(captions.get(k).indexOf(' ') + 1)
                : "");
        boolean exact = verdict.distance() == 0 && verdict.patterns().size() % 2 == 1;
        formula.setVisible(exact);
        if (exact) {
            String[] terms = terms(verdict);
            formula.setFormula("x = \\mathrm{sign}(" + terms[0] + ")", "x = sign(" + terms[1] + ")");
            membersNote.setText(String.format(
                    Locale.ROOT,
                    "Theory: %s each (Amit et al. 1985).",
                    fraction(verdict.patterns().size())));
        } else {
            membersNote.setText("Its largest overlaps.");
        }
    }

    private static String fraction(int members) {
        return switch (members) {
            case 3 -> "1/2";
            case 5 -> "3/8";
            case 7 -> "5/16";
            default -> AttractorWords.figure(AttractorWords.mixtureOverlap(members), 3);
        };
    }

    /** In TeX and in plain letters. */
    private static String[] terms(Verdict verdict) {
        StringBuilder tex = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        for (int k = 0; k < verdict.patterns().size(); k++) {
            boolean minus = verdict.signs().get(k) < 0;
            String sign = minus ? "-" : k == 0 ? "" : "+";
            int number = verdict.patterns().get(k) + 1;
            tex.append(sign).append("\\xi^{").append(number).append('}');
            plain.append(k == 0 ? "" : " ")
                    .append(sign.replace('-', '−'))
                    .append("ξ")
                    .append(number);
        }
        return new String[] {tex.toString(), plain.toString()};
    }

    private void drawBasin() {
        BasinCurve now = controller.basin();
        basin.setEmptyText(
                controller.measurements().isMeasuringBasin()
                        ? "Measuring…"
                        : entry == null ? "Nothing selected" : "Press \"Measure\"");
        if (now == null) {
            drawnBasin = null;
            back.clear();
            basinCard.setCaption("");
        } else if (!now.equals(drawnBasin)) {
            drawnBasin = now;
            List<BasinScan.Point> points = now.scan().points();
            double[] x = points.stream().mapToDouble(BasinScan.Point::radius).toArray();
            double[] y = points.stream()
                    .mapToDouble(point -> point.recalled().rate())
                    .toArray();
            back.set(x, y, x.length);
            back.setErrors(
                    points.stream()
                            .mapToDouble(point -> point.recalled().low(AttractorWords.Z))
                            .toArray(),
                    points.stream()
                            .mapToDouble(point -> point.recalled().high(AttractorWords.Z))
                            .toArray());
            int half = now.scan().halfRadius();
            basinCard.setCaption(
                    Arrays.stream(y).allMatch(rate -> rate < 0.5)
                            ? "Does not even hold itself."
                            : String.format(
                                    Locale.ROOT,
                                    "Half or more come back up to %d pixels turned, %.0f %% of all.",
                                    half,
                                    100.0 * half / now.state().size()));
        }
    }
}
