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
import org.energyscape.ui.picture.ExportEvent;
import org.energyscape.ui.picture.ExportRequest;
import org.energyscape.ui.picture.Picture;
import org.energyscape.ui.picture.Raster;

/** Saves any picture in the window as PNG, or its numbers as CSV, on the wish of its context menu. */
final class PictureExport {
    /** Pixels a cell, or times the size on screen for plots. */
    private static final int PIXELS_PER_CELL = 8;

    private static final int PLOT_SCALE = 2;
    private static final int LARGEST_SIDE = 4096;

    private final LabContext context;

    PictureExport(LabContext context) {
        this.context = context;
    }

    /** Takes the wishes of all pictures below the node. */
    void serve(Node root) {
        root.addEventHandler(ExportEvent.EXPORT, event -> {
            ask(event.request(), root);
            event.consume();
        });
    }

    private void ask(ExportRequest request, Node root) {
        boolean picture = request.kind() == ExportRequest.Kind.PICTURE;
        String ending = picture ? ".png" : ".csv";
        FileChooser chooser = new FileChooser();
        chooser.setTitle(picture ? "Export the picture" : "Export the values");
        chooser.setInitialFileName(fileName(request) + ending);
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(picture ? "PNG picture" : "CSV values", "*" + ending));
        File file = chooser.showSaveDialog(root.getScene().getWindow());
        if (file != null) {
            write(request, file.toPath());
        }
    }

    /** Draws on this thread, which alone may, and writes on another. */
    void write(ExportRequest request, Path file) {
        if (request.kind() == ExportRequest.Kind.PICTURE) {
            Raster raster = raster(request);
            context.jobs()
                    .run(
                            "Writing " + file.getFileName(),
                            progress -> {
                                PictureWriter.writePng(file, raster.argb(), raster.width(), raster.height());
                                return file;
                            },
                            this::written);
        } else {
            String csv = request.source().csv();
            context.jobs()
                    .run(
                            "Writing " + file.getFileName(),
                            progress -> {
                                AtomicFiles.write(file, out -> out.write(csv.getBytes(StandardCharsets.UTF_8)));
                                return file;
                            },
                            this::written);
        }
    }

    private static Raster raster(ExportRequest request) {
        Raster small = request.source().raster(PLOT_SCALE);
        Raster large =
                small.width() > LARGEST_SIDE / 4 ? small : request.source().raster(PIXELS_PER_CELL);
        return large.width() <= LARGEST_SIDE && large.height() <= LARGEST_SIDE ? large : small;
    }

    private void written(Path file) {
        context.messages().info("Saved " + file.getFileName());
    }

    private static String fileName(ExportRequest request) {
        String title = request.source() instanceof Picture picture ? picture.getTitle() : "";
        String words =
                title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return words.isEmpty() ? "picture" : words;
    }
}
