package org.energyscape.lab.rbm.data;

import java.io.IOException;
import java.nio.file.Path;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.DataFile;
import org.energyscape.engine.data.DataFiles;
import org.energyscape.engine.data.DataFormatException;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.TextLayout;
import org.energyscape.engine.data.TextReader;

/** Reads files of pictures by what they contain. Stateless; any thread. */
public final class DataImport {
    private static final String WANTED = "IDX pictures or text with a picture a line";

    private DataImport() {}

    /**
     * Reads a file with the layout found in it.
     *
     * @throws DataFormatException if it holds no pictures, or text whose width and height cannot be told
     */
    public static Dataset read(Path file, ProgressSink progress) throws IOException {
        DataFile kind = DataFiles.sniff(file);
        if (kind instanceof DataFile.IdxImages images) {
            return readIdx(images, progress);
        }
        if (kind instanceof DataFile.Text text) {
            TextLayout layout = TextReader.detect(text.path(), progress);
            if (!layout.isComplete()) {
                throw new DataFormatException(
                        file,
                        "",
                        layout.values() + " values a line",
                        "a square number: width and height are not known");
            }
            return TextReader.read(text.path(), layout, progress);
        }
        throw unusable(kind);
    }

    static Dataset readIdx(DataFile.IdxImages images, ProgressSink progress) throws IOException {
        return images.labels().isPresent()
                ? IdxReader.read(images.path(), images.labels().get(), progress)
                : IdxReader.readImages(images.path(), progress);
    }

    /** Why a file cannot be learned from. */
    static DataFormatException unusable(DataFile kind) {
        return kind instanceof DataFile.Unknown unknown
                ? new UnknownFile(unknown).asFormat()
                : new DataFormatException(kind.path(), "", kind.describe(), WANTED);
    }

    /** The reader's own words stand in one message; here they are taken apart again. */
    private record UnknownFile(DataFile.Unknown unknown) {
        DataFormatException asFormat() {
            String message = unknown.message();
            int found = message.indexOf("found ");
            int expected = message.indexOf(", expected ");
            String what = found >= 0 && expected > found ? message.substring(found + 6, expected) : message;
            return new DataFormatException(unknown.path(), "", what, WANTED);
        }
    }
}
