package org.energyscape.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.energyscape.engine.record.runs.RunStore;

/**
 * Where the store of runs is; opened only by the commands that need it.
 *
 * @param folder of the store, made when it is first opened
 */
record RunsPlace(Path folder) {
    RunStore open() throws IOException {
        return RunStore.open(folder);
    }
}
