package org.energyscape.cli;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/** Where the program keeps files of its own, by the custom of the operating system. */
public final class Folders {
    private Folders() {}

    /** For what can be made again, such as written digits. Not created here. */
    public static Path cache() {
        return Path.of(ProjectDirectories.from("org", "energyscape", "Energyscape").cacheDir);
    }
}
