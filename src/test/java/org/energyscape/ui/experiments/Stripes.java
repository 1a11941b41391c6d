package org.energyscape.ui.experiments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Forty pictures of 4 x 4 with one row inked, as a file. */
final class Stripes {
    static final int PIXELS = 16;

    private Stripes() {}

    static Path in(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("stripes.csv"),
                IntStream.range(0, 40)
                        .mapToObj(r -> IntStream.range(0, PIXELS)
                                .mapToObj(i -> i / 4 == r % 4 ? "1" : "0")
                                .collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n", "", "\n")));
    }
}
