package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.DataFile;
import org.energyscape.engine.data.DataFiles;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.IdxReader;
import org.energyscape.engine.data.TextReader;

/** Reads the pictures of a file whose form is told by its content: IDX, or text with a picture a line. */
final class PictureFile {
    private PictureFile() {}

    /** Reads a file; of text the layout found is told first, since nobody is there to change it. */
    static Dataset read(Path path, Console console) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        DataFile found = DataFiles.sniff(path);
        if (found instanceof DataFile.IdxImages) {
            return IdxReader.read(path, console);
        }
        if (found instanceof DataFile.Text) {
            var layout = TextReader.detect(path, ProgressSink.NONE);
            layout.reasons().forEach(console::say);
            return TextReader.read(path, layout, console);
        }
        throw new IOException(
                found instanceof DataFile.Unknown
                        ? found.describe()
                        : path + ": found " + found.describe() + ", expected pictures in IDX form or as text");
    }
}
