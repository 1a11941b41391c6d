package org.energyscape.engine.data;

import java.nio.file.Path;
import java.util.Optional;

/** What a file turned out to be when {@link DataFiles#sniff} looked into it. */
public sealed interface DataFile {
    /** Where the file stands. */
    Path path();

    /** What it is, in words for the user. */
    String describe();

    /**
     * MNIST-format pictures, for {@link IdxReader}.
     *
     * @param labels the labels file found beside it by the naming of MNIST
     */
    record IdxImages(Path path, int count, int width, int height, Optional<Path> labels) implements DataFile {
        @Override
        public String describe() {
            return count + " pictures of " + width + " x " + height + " (IDX)"
                    + labels.map(file -> " with labels in " + SourceFile.nameOf(file))
                            .orElse(" without labels");
        }
    }

    /**
     * MNIST-format labels, for {@link IdxReader}.
     *
     * @param images the pictures file found beside it by the naming of MNIST
     */
    record IdxLabels(Path path, int count, Optional<Path> images) implements DataFile {
        @Override
        public String describe() {
            return count + " labels (IDX)"
                    + images.map(file -> " for the pictures in " + SourceFile.nameOf(file))
                            .orElse("; drop the pictures file instead");
        }
    }

    /** Text, for {@link TextReader#detect}; whether its lines hold numbers is found out there. */
    record Text(Path path) implements DataFile {
        @Override
        public String describe() {
            return "Text, a picture a line";
        }
    }

    /**
     * A picture, for the reader of {@code engine.data.image}.
     *
     * @param format {@code PNG}, {@code JPEG} or {@code BMP}
     */
    record Picture(Path path, String format) implements DataFile {
        @Override
        public String describe() {
            return format + " picture";
        }
    }

    /** Weights of a model in a NumPy archive. */
    record Weights(Path path) implements DataFile {
        @Override
        public String describe() {
            return "Weights (NumPy .npz)";
        }
    }

    /**
     * Nothing that can be used.
     *
     * @param message why, and what could be used, in one sentence that begins with the name of the file
     */
    record Unknown(Path path, String message) implements DataFile {
        @Override
        public String describe() {
            return message;
        }
    }
}
