package org.energyscape.lab.rbm.data;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.stage.Window;
import org.energyscape.engine.data.DataFile;
import org.energyscape.engine.data.DataFiles;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.TextLayout;
import org.energyscape.engine.data.TextReader;
import org.energyscape.engine.data.image.PictureReader;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.jspecify.annotations.Nullable;

/**
 * Brings files into the lab, each step as a job with progress and cancel: sets of pictures to learn from, single
 * pictures onto the draw pad. What is loaded stays untouched until a file has been read to its end. FX thread.
 */
public final class RbmFiles {
    private final LabContext context;
    private final Supplier<@Nullable Window> owner;
    private final BiConsumer<Dataset, Path> data;
    private final Consumer<GreyPicture> picture;
    private final Supplier<Integer> side;

    /**
     * An opener of files.
     *
     * @param owner window for the dialog
     * @param data gets a set that was read, and its file
     * @param picture gets a single picture, ink dark on light paper turned to ink 1
     * @param side pixels of the pictures of the draw pad
     */
    public RbmFiles(
            LabContext context,
            Supplier<@Nullable Window> owner,
            BiConsumer<Dataset, Path> data,
            Consumer<GreyPicture> picture,
            Supplier<Integer> side) {
        this.context = context;
        this.owner = owner;
        this.data = data;
        this.picture = picture;
        this.side = side;
    }

    /** Opens the first file; says so where there are more, for a run learns from one set. */
    public void open(List<Path> files) {
        if (files.isEmpty()) {
            return;
        }
        if (files.size() > 1) {
            context.messages().info("Only " + files.get(0).getFileName() + " is opened: a run learns from one file");
        }
        Path file = files.get(0);
        context.jobs().run("Looking into " + file.getFileName(), progress -> DataFiles.sniff(file), this::opened);
    }

    private void opened(DataFile kind) {
        String title = "Reading " + kind.path().getFileName();
        if (kind instanceof DataFile.IdxImages images) {
            context.jobs()
                    .run(title, progress -> DataImport.readIdx(images, progress), read -> loaded(read, images.path()));
        } else if (kind instanceof DataFile.IdxLabels labels && labels.images().isPresent()) {
            open(List.of(labels.images().get()));
        } else if (kind instanceof DataFile.Text text) {
            context.jobs()
                    .run(
                            title,
                            progress -> TextReader.detect(text.path(), progress),
                            layout -> ask(text.path(), layout));
        } else if (kind instanceof DataFile.Picture drawing) {
            PictureReader.Options options = PictureReader.Options.ofSide(side.get());
            context.jobs().run(title, progress -> readDrawing(drawing.path(), options), picture);
        } else {
            context.messages().error("Cannot learn from " + kind.path().getFileName(), DataImport.unusable(kind));
        }
    }

    /** Drawings are ink 1 on paper 0: a picture that is mostly light is dark ink on paper. */
    private static GreyPicture readDrawing(Path file, PictureReader.Options options) throws IOException {
        GreyPicture read = PictureReader.read(file, options);
        double sum = 0;
        for (float value : read.values()) {
            sum += value;
        }
        return sum > 0.5 * read.values().length ? read.inverted() : read;
    }

    private void ask(Path file, TextLayout proposed) {
        new ImportDialog(file, proposed, owner.get(), layout -> context.jobs()
                        .run(
                                "Reading " + file.getFileName(),
                                progress -> TextReader.read(file, layout, progress),
                                read -> loaded(read, file)))
                .show();
    }

    private void loaded(Dataset read, Path file) {
        data.accept(read, file);
        context.messages()
                .info(read.name() + ": " + RbmWords.count(read.size()) + " pictures of " + read.width() + " × "
                        + read.height());
    }
}
