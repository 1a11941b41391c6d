package org.energyscape.lab.rbm.twin;

import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** One twin: its filters, its key numbers, and validation pictures above what it makes of them. */
final class TwinPane extends VBox {
    private static final double LEAST_ROW = 30;
    private static final double GREATEST_ROW = 62;
    private static final double SHARE_OF_ROW = 0.07;

    private final TileGrid filters = new TileGrid();
    private final TileGrid originals = new TileGrid();
    private final TileGrid rebuilt = new TileGrid();
    private final Label title = new Label();
    private final Label train;
    private final Label validation;
    private final Label gap;
    private final Label weight;

    /** Where the explanations of the numbers come from. */
    interface Explanations {
        @Nullable
        Explanation crossEntropy();

        @Nullable
        Explanation gap();

        @Nullable
        Explanation weight();
    }

    /**
     * A pane without content.
     *
     * @param name "a" or "b", for the ids of its nodes
     */
    TwinPane(String name, Explanations explanations) {
        String twin = "Twin " + name.toUpperCase(Locale.ROOT);
        filters.setId("twin-filters-" + name);
        filters.setTitle(twin + ": filters");
        filters.setPalette(Palette.DIVERGING);
        filters.setMinSize(60, 60);
        title.setId("twin-title-" + name);
        title.getStyleClass().add("lab-panel-title");
        train = number("twin-train-" + name, "Cross-entropy of training pictures, nats", explanations::crossEntropy);
        validation = number(
                "twin-validation-" + name, "Cross-entropy of validation pictures, nats", explanations::crossEntropy);
        gap = number("twin-gap-" + name, "Mean free energy of validation less training pictures", explanations::gap);
        weight = number("twin-weight-" + name, "Mean of |w| over all weights", explanations::weight);
        HBox numbers = new HBox(train, validation, gap, weight);
        numbers.getStyleClass().add("rbm-bar");
        numbers.setAlignment(Pos.CENTER_LEFT);
        HBox head = new HBox(title);
        head.getStyleClass().add("lab-panel-head");
        head.setAlignment(Pos.CENTER_LEFT);
        prepare(originals, "twin-originals-" + name, twin + ": validation pictures", "Validation pictures v");
        prepare(rebuilt, "twin-rebuilt-" + name, twin + ": reconstructions", "Reconstructions P(v | h) from P(h | v)");
        getChildren().addAll(head, numbers, filters, originals, rebuilt);
        getStyleClass().add("lab-panel");
        setVgrow(filters, Priority.ALWAYS);
        setMinSize(0, 0);
    }

    private static Label number(String id, String help, Supplier<? extends @Nullable Explanation> what) {
        Label label = Parts.note(id);
        label.setTooltip(new Tooltip(help));
        label.setMinWidth(USE_PREF_SIZE);
        Explain.on(label, what);
        return label;
    }

    private void prepare(TileGrid row, String id, String name, String said) {
        row.setId(id);
        row.setTitle(name);
        row.setPalette(Palette.INK);
        row.setScale(ColorScale.UNIT);
        row.setTileText(tile -> said);
        row.setMinHeight(LEAST_ROW);
        row.setMaxHeight(GREATEST_ROW);
        row.prefHeightProperty().bind(heightProperty().multiply(SHARE_OF_ROW));
    }

    /** Who is told which filter is pointed at and which is clicked, and what is said of one. */
    void setHandlers(IntConsumer pointed, IntConsumer clicked, IntFunction<String> words) {
        filters.setOnPointed(pointed);
        filters.setOnTile(clicked);
        filters.setTileText(words);
    }

    /** Marks the partner of a filter that is pointed at elsewhere; none by -1. */
    void mark(int tile) {
        filters.setMarked(tile);
    }

    /**
     * Shows one twin.
     *
     * @param heading its name with what it has of the setting in which they differ
     * @param tiles its filters in the order shown
     * @param scale of all of them; null where each has its own
     * @param selected the tile that is enlarged, or -1
     */
    void render(RbmSnapshot of, String heading, float[] tiles, @Nullable ColorScale scale, int selected) {
        int count = tiles.length / of.visible();
        int width = of.data().width();
        int height = of.data().height();
        title.setText(heading);
        filters.setTiles(tiles, count, width, height);
        if (scale == null) {
            filters.setScalePerTile();
        } else {
            filters.setScale(scale);
        }
        filters.setColorBar(scale != null);
        filters.setSelected(selected < count ? selected : -1);
        int pictures = of.originals().length / (width * height);
        originals.setTiles(of.originals(), pictures, width, height);
        if (of.exhibits().get(Exhibit.Kind.RECONSTRUCTIONS) instanceof Exhibit.Reconstructions made) {
            rebuilt.setTiles(made.values(), pictures, width, height);
        }
    }

    void render(TwinNumbers numbers) {
        train.setText("train " + TwinWords.nats(numbers.train()));
        validation.setText("validation " + TwinWords.nats(numbers.validation()));
        gap.setText("gap " + TwinWords.nats(numbers.gap()));
        weight.setText("mean |W| " + RbmWords.length(numbers.meanWeight()));
    }
}
