package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Finds the data for tests that stands beside the checkout and never in it. */
public final class SharedData {
    private SharedData() {}

    /** The file, or a skipped test where the data is absent; in continuous integration its absence is a failure. */
    public static Path file(String relative) {
        String environment = System.getenv().getOrDefault("ENERGYSCAPE_DATA", "../shared/data");
        Path root = Path.of(System.getProperty("energyscape.data", environment));
        Path file = root.resolve(relative);
        boolean present = Files.isReadable(file);
        if (!present && "true".equals(System.getenv("CI"))) {
            fail("Missing test data: " + file.toAbsolutePath());
        }
        Assumptions.assumeTrue(present, () -> "No test data at " + file.toAbsolutePath());
        return file;
    }
}
