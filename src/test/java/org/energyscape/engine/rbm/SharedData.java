package org.energyscape.engine.rbm;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the test data that is not part of the project; without it a test is skipped, in continuous integration it fails. */
final class SharedData {
    private SharedData() {}

    static Path require(String relative) {
        String environment = System.getenv("ENERGYSCAPE_DATA");
        String folder = System.getProperty("energyscape.data", environment == null ? "../shared/data" : environment);
        Path file = Path.of(folder, relative);
        if (Files.exists(file)) {
            return file;
        }
        String message = "Test data not found: " + file.toAbsolutePath();
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        return abort(message);
    }
}
