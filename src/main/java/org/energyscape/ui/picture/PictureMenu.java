package org.energyscape.ui.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.jspecify.annotations.Nullable;

/** The context menu of a picture: copy or export the picture or its values. */
final class PictureMenu {

    /** Pixels per cell or unit of a copied picture. */
    private static final int COPY_SCALE = 2;

    private final Picture picture;
    private @Nullable ContextMenu open;

    PictureMenu(Picture picture) {
        this.picture = picture;
    }

    void show(Picture owner, double screenX, double screenY) {
        if (open != null) {
            open.hide();
        }
        ContextMenu menu = new ContextMenu();
        menu.getItems().addAll(items());
        open = menu;
        menu.show(owner, screenX, screenY);
    }

    List<MenuItem> items() {
        List<MenuItem> items = new ArrayList<>();
        items.add(item("picture-copy", "Copy picture", this::copyPicture));
        items.add(item("picture-copy-values", "Copy values", this::copyValues));
        items.add(new SeparatorMenuItem());
        items.add(item("picture-export", "Export picture\u2026", () -> export(ExportRequest.Kind.PICTURE)));
        items.add(item("picture-export-values", "Export values\u2026", () -> export(ExportRequest.Kind.VALUES)));
        return items;
    }

    private void export(ExportRequest.Kind kind) {
        ExportRequest request = new ExportRequest(picture, kind);
        Consumer<ExportRequest> handler = picture.onExport();
        if (handler != null) {
            handler.accept(request);
        } else {
            picture.fireEvent(new ExportEvent(request));
        }
    }

    private void copyPicture() {
        Raster raster = picture.raster(COPY_SCALE);
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
        content.putString(picture.csv());
        Clipboard.getSystemClipboard().setContent(content);
    }

    private static MenuItem item(String id, String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setId(id);
        item.setOnAction(e -> action.run());
        return item;
    }
}
