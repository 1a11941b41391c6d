package org.energyscape.ui.shell;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import org.energyscape.engine.data.AtomicFiles;
import org.energyscape.engine.data.image.PictureWriter;
import org.energyscape.lab.LabContext;
import org.energyscape.ui.fx.Jobs;
import org.energyscape.ui.picture.Caption;
import org.energyscape.ui.picture.ExportEvent;
import org.energyscape.ui.picture.ExportOptions;
import org.energyscape.ui.picture.ExportRequest;
import org.energyscape.ui.picture.ExportSheet;
import org.energyscape.ui.picture.Raster;
import org.energyscape.ui.picture.SvgDrawing;

/**
 * Saves any picture in the window as PNG or SVG, with its caption, or its numbers as text, on the wish of its context menu.
 * What is drawn is drawn on the FX thread, which alone may; it is put into the form of a file and written on another.
 */
final class PictureExport {
    private final LabContext context;
    private final ExportOptions options;

    PictureExport(LabContext context, ExportOptions options) {
        this.context = context;
        this.options = options;
    }

    /** Takes the wishes of all pictures below the node. */
    void serve(Node root) {
        ExportOptions.on(root, options);
        root.addEventHandler(ExportEvent.EXPORT, event -> {
            ask(event.request(), root);
            event.consume();
        });
    }

    private void ask(ExportRequest request, Node root) {
        String title =
                switch (request.kind()) {
                    case PICTURE, VECTORS -> "Export the picture";
                    case VALUES -> "Export the values";
                };
        FileChooser.ExtensionFilter filter =
                switch (request.kind()) {
                    case PICTURE -> new FileChooser.ExtensionFilter("PNG picture", "*.png");
                    case VECTORS -> new FileChooser.ExtensionFilter("SVG picture", "*.svg");
                    case VALUES -> new FileChooser.ExtensionFilter("CSV values", "*.csv");
                };
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.setInitialFileName(
                fileName(request) + filter.getExtensions().get(0).substring(1));
        chooser.getExtensionFilters().add(filter);
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            write(request, file.toPath());
        }
    }

    void write(ExportRequest request, Path file) {
        switch (request.kind()) {
            case PICTURE -> {
                Raster raster = sheet(request).pixels();
                later(file, () -> PictureWriter.writePng(file, raster.argb(), raster.width(), raster.height()));
            }
            case VECTORS -> {
                SvgDrawing drawing = sheet(request).vectors();
                later(file, () -> AtomicFiles.write(file, drawing::write));
            }
            case VALUES -> {
                String csv = request.source().csv();
                later(file, () -> AtomicFiles.write(file, out -> out.write(csv.getBytes(StandardCharsets.UTF_8))));
            }
        }
    }

    private ExportSheet sheet(ExportRequest request) {
        Caption caption =
                options.captionProperty().get() && request.source() instanceof Node node ? Caption.of(node) : null;
        return new ExportSheet(
                request.source(), caption, options.lightProperty().get());
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws Exception;
    }

    private void later(Path file, Writing writing) {
        Jobs.Work<Path> work = progress -> {
            writing.write();
            return file;
        };
        context.jobs().run("Writing " + file.getFileName(), work, this::written);
    }

    private void written(Path file) {
        context.messages().info("Saved " + file.getFileName());
    }

    private static String fileName(ExportRequest request) {
        String words = request.source()
                .getTitle()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return words.isEmpty() ? "picture" : words;
    }
}
