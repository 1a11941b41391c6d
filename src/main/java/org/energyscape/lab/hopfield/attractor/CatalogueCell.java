package org.energyscape.lab.hopfield.attractor;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** A line of the catalogue: kind, picture, name, energy, share of the starts. */
final class CatalogueCell extends ListCell<CatalogueEntry> {
    static final double HEIGHT = 66;
    private static final double PICTURE = 58;
    private static final int MOST_IN_TIP = 3;

    private final Supplier<@Nullable AttractorSnapshot> snapshot;
    private final KindBlock stripe = new KindBlock(AttractorKind.STORED);
    private final PixelGrid picture = new PixelGrid();
    private final Label name = new Label();
    private final Label energy = new Label();
    private final Label share = new Label();
    private final Label interval = new Label();
    private final HBox line;
    private final Tooltip tip = new Tooltip();
    private @Nullable SpinVector pictured;
    private @Nullable AttractorSource of;

    CatalogueCell(Supplier<@Nullable AttractorSnapshot> snapshot) {
        this.snapshot = snapshot;
        getStyleClass().add("attractor-cell");
        stripe.setMinWidth(4);
        stripe.setMaxWidth(4);
        picture.setScale(ColorScale.SIGNED);
        picture.setMinSize(PICTURE, PICTURE);
        picture.setPrefSize(PICTURE, PICTURE);
        picture.setMaxSize(PICTURE, PICTURE);
        picture.setMouseTransparent(true);
        picture.setFocusTraversable(false);
        name.getStyleClass().add("attractor-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        energy.getStyleClass().add("lab-note");
        interval.getStyleClass().add("lab-note");
        share.getStyleClass().add("attractor-name");
        VBox words = new VBox(name, energy);
        words.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        VBox figures = new VBox(share, interval);
        figures.setAlignment(Pos.CENTER_RIGHT);
        figures.setMinWidth(USE_PREF_SIZE);
        line = new HBox(stripe, picture, words, figures);
        line.getStyleClass().add("attractor-line");
        line.setAlignment(Pos.CENTER_LEFT);
        line.setFillHeight(true);
        setPrefWidth(0);
        tip.setOnShowing(e -> describe());
    }

    private void describe() {
        CatalogueEntry entry = getItem();
        AttractorSnapshot now = snapshot.get();
        if (entry != null && now != null) {
            tip.setText(tip(entry, AttractorWords.name(entry, now.source().names()), now));
        }
    }

    @Override
    protected void updateItem(@Nullable CatalogueEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        AttractorSnapshot now = snapshot.get();
        if (empty || entry == null || now == null) {
            setGraphic(null);
            setTooltip(null);
            setAccessibleText(null);
            return;
        }
        SpinVector state = entry.attractor().state();
        // While the catalogue fills, most lines change in their shares alone.
        if (!state.equals(pictured) || !now.source().equals(of)) {
            pictured = state;
            of = now.source();
            int side = now.source().side();
            stripe.show(entry.kind());
            picture.setValues(state.toFloats(), side, side);
            name.setText(AttractorWords.inTwoLines(entry, now.source().names()));
            tip.setText(AttractorWords.name(entry, now.source().names()));
        }
        energy.setText("E/N " + AttractorWords.figure(entry.attractor().energy() / state.size(), 3));
        share.setText(AttractorWords.percent(entry.attractor().basin().rate()));
        interval.setText(AttractorWords.interval(entry.attractor().basin()));
        setTooltip(tip);
        setAccessibleText(AttractorWords.name(entry, now.source().names()) + ", " + share.getText() + " of the starts, "
                + energy.getText());
        if (!line.equals(getGraphic())) {
            setGraphic(line);
        }
    }

    private static String tip(CatalogueEntry entry, String called, AttractorSnapshot now) {
        List<SpinVector> patterns = now.source().network().patterns();
        double[] overlaps = patterns.stream()
                .mapToDouble(entry.attractor().state()::overlap)
                .toArray();
        StringBuilder text = new StringBuilder(called).append("\nLargest overlaps:");
        IntStream.range(0, overlaps.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer mu) -> -Math.abs(overlaps[mu])))
                .limit(MOST_IN_TIP)
                .forEach(mu -> text.append('\n')
                        .append(AttractorWords.figure(overlaps[mu], 2))
                        .append(" with ")
                        .append(mu + 1)
                        .append(' ')
                        .append(now.source().names().get(mu)));
        return Arrays.stream(overlaps).findAny().isPresent() ? text.toString() : called;
    }
}
