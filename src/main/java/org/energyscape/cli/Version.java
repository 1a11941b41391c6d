package org.energyscape.cli;

import org.energyscape.engine.record.runs.RunHeader;
import picocli.CommandLine.IVersionProvider;

/** The version of this program and of what it runs on: what a report of a fault should say. */
final class Version implements IVersionProvider {
    static String ofProgram() {
        return RunHeader.Platform.versionOfProgram();
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "energyscape " + ofProgram(),
            "Java " + Runtime.version() + " on " + System.getProperty("os.name") + " " + System.getProperty("os.arch")
        };
    }
}
