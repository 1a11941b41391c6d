package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.FormulaView;
import org.energyscape.ui.picture.HeatMap;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;

/** The crosstalk of the stored pictures, and what changes when they are made orthogonal. */
final class PicturesView extends BorderPane {
    /** So that the largest crosstalk looks less than the diagonal. */
    private static final double BEYOND_LARGEST = 1.5;

    /** More have no room for their names. */
    private static final int MOST_NAMED = 30;

    private final PicturesController pictures;
    private final TileGrid before = tiles("orthogonal-before", "Stored pictures");
    private final TileGrid after = tiles("orthogonal-after", "The same made orthogonal");
    private final HeatMap crosstalk = map("orthogonal-crosstalk", "Crosstalk of the stored pictures");
    private final HeatMap crosstalkAfter = map("orthogonal-crosstalk-after", "Crosstalk of the orthogonal pictures");
    private final Panel beforeCard = new Panel("Stored", before);
    private final Panel afterCard = new Panel("Made orthogonal", after);
    private final Panel crosstalkCard = new Panel("Crosstalk", crosstalk);
    private final Panel crosstalkAfterCard = new Panel("Crosstalk afterwards", crosstalkAfter);
    private final FactsTable table = new FactsTable();
    private final Button make;
    private final Button store;
    private final Label empty = new Label();
    private final Label hint = new Label();
    private final Node content;
    private int drawn = -1;

    PicturesView(PicturesController pictures) {
        this.pictures = pictures;
        make = Parts.button(
                "orthogonal-make",
                "Orthogonalise",
                "",
                "Turns as few pixels as it finds until the pictures are at right angles (Space)",
                () -> {
                    if (pictures.workingProperty().get()) {
                        pictures.cancel();
                    } else {
                        pictures.orthogonalise();
                    }
                });
        store = Parts.button(
                "orthogonal-store",
                "Store in gallery",
                "",
                "Adds the new pictures to the gallery and stores them in place of the originals, which stay there",
                pictures::store);
        pictures.workingProperty().addListener((o, was, is) -> buttons());
        FormulaView crosstalkOf = new FormulaView(
                "C_{\\mu\\nu} = \\frac{1}{N}\\, \\xi^{\\mu}\\cdot\\xi^{\\nu}",
                "Crosstalk C is the scalar product of two pictures over N");
        FlowPane buttons = new FlowPane(8, 8, make, store);
        VBox right = new VBox(buttons, table, hint, crosstalkOf);
        right.setSpacing(10);
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.setId("orthogonal-hint");
        hint.getStyleClass().add("lab-note");
        Panel facts = new Panel("What changes", new ScrollColumn(right));
        content = Cells.row(
                new double[] {0.34, 0.32, 0.34},
                Cells.column(50, beforeCard, afterCard),
                Cells.column(50, crosstalkCard, crosstalkAfterCard),
                facts);
        crosstalkCard.caption().setId("orthogonal-largest");
        Explain.on(crosstalkCard.caption(), () -> explanation(pictures.facts()));
        Explain.on(crosstalkAfterCard.caption(), () -> {
            MadeOrthogonal made = pictures.made();
            return explanation(made == null ? null : made.after());
        });
        empty.setId("orthogonal-empty");
        empty.setWrapText(true);
        empty.getStyleClass().add("orthogonal-empty");
        setCenter(new StackPane(content, empty));
    }

    private @Nullable Explanation explanation(@Nullable PictureFacts facts) {
        Memories memories = pictures.memories();
        return facts == null || facts.first() < 0 || memories == null
                ? null
                : OrthogonalExplanations.crosstalk(facts, pictures.stored(), memories.units());
    }

    private static TileGrid tiles(String id, String title) {
        TileGrid tiles = new TileGrid();
        tiles.setId(id);
        tiles.setTitle(title);
        tiles.setPalette(Palette.INK);
        tiles.setScale(ColorScale.SIGNED);
        tiles.setColorBar(false);
        return tiles;
    }

    private static HeatMap map(String id, String title) {
        HeatMap map = new HeatMap();
        map.setId(id);
        map.setTitle(title);
        map.setPalette(Palette.DIVERGING);
        map.setNumbers(PicturesView::twoDigits);
        return map;
    }

    /** Draws what is new. */
    void render() {
        if (drawn == pictures.version()) {
            return;
        }
        drawn = pictures.version();
        Memories memories = pictures.memories();
        List<GalleryItem> stored = pictures.stored();
        PictureFacts facts = pictures.facts();
        MadeOrthogonal made = pictures.made();
        content.setVisible(!stored.isEmpty());
        empty.setVisible(stored.isEmpty());
        empty.setText("No picture is stored. Store some in the gallery of the page Recall.");
        buttons();
        if (memories == null || stored.isEmpty()) {
            return;
        }
        int side = memories.side();
        show(
                before,
                stored.stream().map(item -> item.pixels()).toList(),
                side,
                names(stored, null),
                stored.stream().map(GalleryItem::name).toList());
        beforeCard.setCaption(stored.size() == 1 ? "1 picture." : stored.size() + " pictures.");
        ColorScale scale = facts == null ? ColorScale.SIGNED : scale(facts);
        show(crosstalk, facts, stored, scale);
        crosstalkCard.setCaption(facts == null ? "Comparing…" : largest(facts, stored));
        afterCard.setVisible(made != null);
        crosstalkAfterCard.setVisible(made != null);
        if (made != null) {
            show(
                    after,
                    made.patterns().stream().map(x -> x.toFloats()).toList(),
                    side,
                    names(stored, made),
                    Arrays.stream(made.turned())
                            .mapToObj(count -> count + " turned")
                            .toList());
            show(crosstalkAfter, made.after(), stored, scale);
            afterCard.setCaption(turned(made, stored, side * side));
            crosstalkAfterCard.setCaption(largest(made.after(), stored));
        }
        table.render(facts, made, stored.size());
        hint.setText(hint(stored.size(), side * side, made));
    }

    private void buttons() {
        boolean working = pictures.workingProperty().get();
        make.setText(working ? "Cancel" : "Orthogonalise");
        make.setDisable(!working && !pictures.canMake());
        store.setDisable(pictures.made() == null);
    }

    private static void show(
            TileGrid tiles, List<float[]> pictures, int side, List<String> names, List<String> captions) {
        float[] all = new float[pictures.size() * side * side];
        for (int mu = 0; mu < pictures.size(); mu++) {
            System.arraycopy(pictures.get(mu), 0, all, mu * side * side, side * side);
        }
        tiles.setTiles(all, pictures.size(), side, side);
        tiles.setTileText(names::get);
        tiles.setCaptions(pictures.size() <= MOST_NAMED ? captions : List.of());
    }

    private static List<String> names(List<GalleryItem> stored, @Nullable MadeOrthogonal made) {
        List<String> names = new ArrayList<>();
        for (int mu = 0; mu < stored.size(); mu++) {
            String name = (mu + 1) + " " + stored.get(mu).name();
            names.add(made == null ? name : name + ", " + made.turned()[mu] + " turned");
        }
        return names;
    }

    private static void show(HeatMap map, @Nullable PictureFacts facts, List<GalleryItem> stored, ColorScale scale) {
        int p = stored.size();
        map.setScale(scale);
        map.setCellText((x, y, value) -> x < p && y < p
                ? (y + 1) + " " + stored.get(y).name() + " and " + (x + 1) + " "
                        + stored.get(x).name() + ": " + Numbers.value(value)
                : "");
        map.setMatrix(facts == null ? new float[p * p] : facts.crosstalk(), p, p);
    }

    /** The colours belong to what stands beside the diagonal, before as after. */
    private static ColorScale scale(PictureFacts facts) {
        return facts.largest() == 0
                ? ColorScale.SIGNED
                : ColorScale.symmetric(Math.min(1, BEYOND_LARGEST * Math.abs(facts.largest())));
    }

    private static String twoDigits(double value) {
        return value == Math.rint(value) ? Numbers.value(value) : Numbers.plain(value, 2);
    }

    private static String largest(PictureFacts facts, List<GalleryItem> stored) {
        if (facts.first() < 0) {
            return "One picture has no others to be confused with.";
        }
        return facts.largest() == 0
                ? "None: all are at right angles."
                : "Largest: " + Numbers.value(facts.largest()) + ", "
                        + stored.get(facts.first()).name() + " and "
                        + stored.get(facts.second()).name() + ".";
    }

    private static String turned(MadeOrthogonal made, List<GalleryItem> stored, int units) {
        int most = 0;
        for (int mu = 0; mu < stored.size(); mu++) {
            most = made.turned()[mu] > made.turned()[most] ? mu : most;
        }
        return "Most changed: " + stored.get(most).name() + ", " + made.turned()[most] + " of " + units + " pixels.";
    }

    private static String hint(int p, int n, @Nullable MadeOrthogonal made) {
        if (n % 2 == 1) {
            return "N = " + n + " is odd: two pictures of ±1 can never be at right angles, the least is 1/N.";
        }
        if (p > n) {
            return "There are more pictures than units: at most N = " + n + " can be at right angles.";
        }
        if (n % 4 != 0 && p > 2) {
            return "N = " + n + " is no multiple of 4: at most two pictures can be at right angles.";
        }
        if (made == null) {
            return "Hebb's rule forgives no resemblance. Orthogonal pictures have none.";
        }
        return made.after().largest() == 0
                ? "All " + p + " are at right angles now. The first picture stayed as it was."
                : "Turning one or two pixels at a time brings them no nearer to right angles.";
    }
}
