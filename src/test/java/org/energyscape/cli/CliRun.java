package org.energyscape.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.energyscape.lab.Lab;

/** One command performed in this process with captured outlets. */
record CliRun(int status, String out, String err) {
    static final Path CACHE = Path.of("no-such-cache");

    private static final Path DATA = Path.of("no-such-data");

    static CliRun of(Lab lab, String... arguments) {
        return of(lab, DATA, arguments);
    }

    /** With a folder to keep runs in. */
    static CliRun of(Lab lab, Path dataFolder, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        // Two seconds pass between any two looks at the clock, so every report becomes a line.
        long[] now = {0};
        Cli cli = new Cli(
                List.of(lab),
                CACHE,
                dataFolder,
                new PrintWriter(out),
                new PrintWriter(err),
                () -> now[0] += 2_000_000_000L);
        int status = cli.execute(arguments);
        return new CliRun(status, out.toString(), err.toString());
    }

    /** Standard output as the one JSON object it must be. */
    Map<String, Object> json() {
        try {
            return JSON.std.mapFrom(out);
        } catch (IOException e) {
            throw new AssertionError("Standard output is no JSON object: " + out, e);
        }
    }

    @SuppressWarnings("unchecked") // JSON objects have text keys
    static Map<String, Object> object(Map<String, Object> parent, String key) {
        if (parent.get(key) instanceof Map<?, ?> child) {
            return (Map<String, Object>) child;
        }
        throw new AssertionError("Expected an object under " + key + ", found " + parent);
    }
}
