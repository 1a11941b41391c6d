package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The context menu of a picture: copy or export the picture or its values, and how that is done where
 * {@link ExportOptions} are offered.
 */
final class PictureMenu {

    /** Pixels per cell or unit of a copied picture. */
    private static final int COPY_SCALE = 2;

    private final Node node;
    private final Exportable source;
    private final String values;
    private @Nullable Consumer<ExportRequest> onExport;
    private @Nullable ContextMenu open;

    /**
     * A menu.
     *
     * @param node what it opens on; it is to be the source too
     * @param values what the numbers of the source are called
     */
    PictureMenu(Node node, Exportable source, String values) {
        this.node = node;
        this.source = source;
        this.values = values;
        node.setOnContextMenuRequested(e -> {
            show(e.getScreenX(), e.getScreenY());
            e.consume();
        });
        // Not every system makes a request for a menu out of these keys.
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == KeyCode.CONTEXT_MENU || (e.getCode() == KeyCode.F10 && e.isShiftDown())) {
                showInTheMiddle();
                e.consume();
            }
        });
    }

    private void showInTheMiddle() {
        Bounds place = node.localToScreen(node.getLayoutBounds());
        if (place != null) {
            show(place.getCenterX(), place.getCenterY());
        }
    }

    /** Who saves; without one the wish goes up as an {@link ExportEvent}. */
    void setOnExport(@Nullable Consumer<ExportRequest> handler) {
        onExport = handler;
    }

    void show(double screenX, double screenY) {
        if (open != null) {
            open.hide();
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items());
        open = menu;
        menu.show(node, screenX, screenY);
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("picture-copy", "Copy picture", this::copyPicture));
        items.add(item("picture-copy-values", "Copy " + values, this::copyValues));
        ExportOptions options = ExportOptions.of(node);
        // A picture of a dialog has nobody who saves: an item that does nothing is not offered.
        if (options != null || onExport != null) {
            items.add(new SeparatorMenuItem());
            items.add(item("picture-export", "Export as PNG\u2026", () -> export(ExportRequest.Kind.PICTURE)));
            items.add(item("picture-export-svg", "Export as SVG\u2026", () -> export(ExportRequest.Kind.VECTORS)));
            items.add(item(
                    "picture-export-values", "Export " + values + "\u2026", () -> export(ExportRequest.Kind.VALUES)));
        }
        if (source instanceof Picture picture) {
            items.addAll(picture.menuItems());
        }
        if (options != null) {
            items.add(new SeparatorMenuItem());
            items.add(check("picture-caption", "Caption with settings and seed", options.captionProperty()));
            items.add(check("picture-light", "Light colours, for paper", options.lightProperty()));
        }
        return items;
    }

    private void export(ExportRequest.Kind kind) {
        ExportRequest request = new ExportRequest(source, kind);
        Consumer<ExportRequest> handler = onExport;
        if (handler != null) {
            handler.accept(request);
        } else {
            node.fireEvent(new ExportEvent(request));
        }
    }

    private void copyPicture() {
        Raster raster = source.raster(COPY_SCALE);
        WritableImage image = new WritableImage(raster.width(), raster.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        raster.width(),
                        raster.height(),
                        PixelFormat.getIntArgbInstance(),
                        raster.argb(),
                        0,
                        raster.width());
        ClipboardContent content = new ClipboardContent();
        content.putImage(image);
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void copyValues() {
        ClipboardContent content = new ClipboardContent();
        content.putString(source.csv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }

    private static CheckMenuItem check(String id, String text, BooleanProperty property) {
        CheckMenuItem item = new CheckMenuItem(text);
        item.setId(id);
        item.setSelected(property.get());
        item.selectedProperty().addListener((o, was, is) -> property.set(is));
        return item;
    }
}
