package org.energyscape.ui.shell;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where the program keeps what outlives it, by the custom of the platform. The system property or environment variable
 * {@code energyscape.home} ({@code ENERGYSCAPE_HOME}) puts everything under one folder instead.
 *
 * @param config preferences
 * @param cache what can be made again, such as written digits
 * @param data what the student would miss, such as recorded runs
 */
public record AppFolders(Path config, Path cache, Path data) {
    /** The folders of this user. */
    public static AppFolders ofUser() {
        String home = setting();
        if (home != null) {
            return under(Path.of(home));
        }
        ProjectDirectories directories = ProjectDirectories.from("org", "energyscape", "Energyscape");
        // The local one: runs are too large to follow a user from machine to machine.
        return new AppFolders(
                Path.of(directories.configDir), Path.of(directories.cacheDir), Path.of(directories.dataLocalDir));
    }

    /** Everything under one folder. */
    public static AppFolders under(Path home) {
        return new AppFolders(home.resolve("config"), home.resolve("cache"), home.resolve("data"));
    }

    private static @Nullable String setting() {
        String property = System.getProperty("energyscape.home");
        return property != null ? property : System.getenv("ENERGYSCAPE_HOME");
    }
}
