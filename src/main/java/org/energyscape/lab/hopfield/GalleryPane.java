package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.energyscape.ui.picture.TileGrid;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** All pictures at hand: stored ones in full ink, the others faint. A click damages and recalls a picture. */
final class GalleryPane extends StackPane {
    /** What can be asked of the gallery. */
    interface Wishes {
        void choose(int id);

        void store(int id, boolean stored);

        void storeAll(boolean stored);

        void remove(int id);

        void draw();

        void open();
    }

    private static final float FAINT_INK = -0.5f;

    private final TileGrid tiles = new TileGrid();
    private final Button store = button("gallery-store", Feather.CHECK, "Forget");
    private final MenuItem remove = item("gallery-remove", Feather.TRASH_2, "Take this picture out of the gallery");
    private final MenuItem all = item("gallery-store-all", Feather.CHECK_SQUARE, "Store all pictures");
    private final MenuItem none = item("gallery-forget-all", Feather.MINUS_SQUARE, "Forget all pictures");
    private final Panel card;
    private @Nullable HopfieldSnapshot shown;
    private @Nullable List<GalleryItem> drawn;

    GalleryPane(Wishes wishes) {
        tiles.setId("gallery");
        tiles.setTitle("Gallery of patterns");
        tiles.setPalette(Palette.INK);
        tiles.setScale(ColorScale.SIGNED);
        tiles.setOnTile(tile -> at(tile, item -> wishes.choose(item.id())));
        tiles.setTileText(tile -> itemText(tile));
        store.setOnAction(event -> chosen(item -> wishes.store(item.id(), !item.stored())));
        remove.setOnAction(event -> chosen(item -> wishes.remove(item.id())));
        all.setOnAction(event -> wishes.storeAll(true));
        none.setOnAction(event -> wishes.storeAll(false));
        Button draw = icon("gallery-draw", Feather.EDIT_3, "Draw a picture");
        draw.setOnAction(event -> wishes.draw());
        MenuItem open = item("gallery-open", Feather.IMAGE, "Add a picture from a file…");
        open.setOnAction(event -> wishes.open());
        MenuButton more = new MenuButton(null, new FontIcon(Feather.MORE_HORIZONTAL), open, all, none, remove);
        more.setId("gallery-more");
        more.getStyleClass().addAll("flat", "small", "button-icon", "no-arrow");
        more.setAccessibleText("More for the gallery");
        card = new Panel("Gallery", tiles, store, draw, more);
        getChildren().setAll(card);
    }

    private static Button button(String id, Feather icon, String text) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small");
        return button;
    }

    private static Button icon(String id, Feather icon, String help) {
        Button button = new Button(null, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        return button;
    }

    private static MenuItem item(String id, Feather icon, String text) {
        MenuItem item = new MenuItem(text, new FontIcon(icon));
        item.setId(id);
        return item;
    }

    private void chosen(Consumer<GalleryItem> wish) {
        HopfieldSnapshot now = shown;
        if (now != null) {
            at(now.chosen(), wish);
        }
    }

    private void at(int tile, Consumer<GalleryItem> wish) {
        HopfieldSnapshot now = shown;
        if (now != null && tile >= 0 && tile < now.gallery().size()) {
            wish.accept(now.gallery().get(tile));
        }
    }

    private String itemText(int tile) {
        HopfieldSnapshot now = shown;
        if (now == null || tile >= now.gallery().size()) {
            return "";
        }
        GalleryItem item = now.gallery().get(tile);
        return item.name() + (item.stored() ? ", stored" : ", not stored");
    }

    /** What is not stored is shown as a faint print: the ink is lighter, the paper stays. */
    private static float faint(float spin) {
        return spin > 0 ? FAINT_INK : spin;
    }

    void render(HopfieldSnapshot snapshot) {
        shown = snapshot;
        List<GalleryItem> gallery = snapshot.gallery();
        boolean empty = snapshot.chosen() < 0;
        store.setDisable(empty);
        remove.setDisable(empty);
        boolean stored = !empty && gallery.get(snapshot.chosen()).stored();
        store.setText(stored ? "Forget" : "Store");
        ((FontIcon) store.getGraphic()).setIconCode(stored ? Feather.MINUS : Feather.CHECK);
        if (!gallery.equals(drawn)) {
            drawn = gallery;
            int cells = snapshot.side() * snapshot.side();
            float[] values = new float[gallery.size() * cells];
            List<String> captions = new ArrayList<>();
            for (int i = 0; i < gallery.size(); i++) {
                GalleryItem item = gallery.get(i);
                float[] pixels = item.pixels();
                for (int k = 0; k < cells; k++) {
                    values[i * cells + k] = item.stored() ? pixels[k] : faint(pixels[k]);
                }
                captions.add(item.name());
            }
            tiles.setTiles(values, gallery.size(), snapshot.side(), snapshot.side());
            tiles.setCaptions(captions);
        }
        if (tiles.getSelected() != snapshot.chosen()) {
            tiles.setSelected(snapshot.chosen());
        }
    }
}
