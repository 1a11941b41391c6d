package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A JVM that records a run and is killed while it does. */
public final class KilledProcess {
    private static final String BEGUN = "recorded ";

    private KilledProcess() {}

    /** Looks at the record of the living process, given the number of its run. */
    @FunctionalInterface
    public interface Watch {
        void await(long run) throws IOException;
    }

    /**
     * Starts the process, which has the folder of runs as its one argument and writes {@code "recorded N"} once run N is in it,
     * and kills it when the watch returns.
     */
    public static void kill(Class<?> main, Path folder, Watch watch) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        folder.resolve("runs").toString())
                .redirectErrorStream(true)
                .start();
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            StringBuilder said = new StringBuilder();
            String line = reader.readLine();
            // A JVM may warn of native code first.
            while (line != null && !line.startsWith(BEGUN)) {
                said.append(line).append('\n');
                line = reader.readLine();
            }
            assertThat(line).as("%s", said).isNotNull();
            watch.await(Long.parseLong(line.substring(BEGUN.length())));
        } finally {
            process.destroyForcibly();
            process.waitFor();
        }
    }
}
