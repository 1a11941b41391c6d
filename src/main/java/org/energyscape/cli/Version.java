package org.energyscape.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The version of this program and of what it runs on: what a report of a fault should say. */
final class Version implements IVersionProvider {
    /** The version in the jar's manifest; classes that run from a folder of the build have none. */
    static String ofProgram() {
        return Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development build");
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "energyscape " + ofProgram(),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
