package org.energyscape.engine.record.runs;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a run when it begins: all that is needed to repeat it.
 *
 * @param lab id of the laboratory
 * @param preset id of the preset it began with, or null
 * @param params every setting by key, those at their default too, as JSON holds them
 * @param seed the seed everything random follows from
 * @param data what was learned from
 * @param coding how the data became units
 * @param platform what it ran on
 * @param origin the run it went on from; null for one that began at its beginning
 */
public record RunHeader(
        String lab,
        @Nullable String preset,
        Map<String, Object> params,
        long seed,
        Data data,
        String coding,
        Platform platform,
        @Nullable Origin origin) {
    public RunHeader {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
    }

    /** A run that begins at its beginning. */
    public RunHeader(
            String lab,
            @Nullable String preset,
            Map<String, Object> params,
            long seed,
            Data data,
            String coding,
            Platform platform) {
        this(lab, preset, params, seed, data, coding, platform, null);
    }

    /**
     * Where a run goes on from. The state it begins with is also kept among its own files, as the checkpoint of that step, so
     * that it can be repeated when the other run is gone.
     *
     * @param run number of the other run
     * @param step steps of that run that had been done
     */
    public record Origin(long run, long step) {}

    /**
     * What was learned from.
     *
     * @param name as the student knows it
     * @param sha256 of the file, or of the values where there is no file, as {@link Hashes} says
     * @param file where the file stood, an absolute path; null for built-in data
     */
    public record Data(String name, String sha256, @Nullable String file) {}

    /**
     * What a run ran on.
     *
     * @param version of the program
     * @param kernels as {@code Kernels.name()} says
     * @param jvm name and version of the virtual machine
     * @param os operating system and processor
     */
    public record Platform(String version, String kernels, String jvm, String os) {
        /** The version in the manifest of the program's jar; classes that run from a folder of the build have none. */
        public static String versionOfProgram() {
            return Objects.requireNonNullElse(
                    RunHeader.class.getPackage().getImplementationVersion(), "development build");
        }

        /** This process. */
        public static Platform here(String version, String kernels) {
            return new Platform(
                    version,
                    kernels,
                    System.getProperty("java.vm.name") + " " + Runtime.version(),
                    System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                            + System.getProperty("os.arch"));
        }
    }
}
