package org.energyscape.cli;

import java.io.IOException;
import org.energyscape.engine.record.runs.RunStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code runs note}: replaces the note of a run. */
@Command(name = "note", header = "Replace the note of a run.", sortOptions = false)
final class RunsNoteCommand extends RunsChange {
    @Parameters(index = "1", paramLabel = "TEXT", description = "The note; an empty text (\"\") removes it.")
    private String text = "";

    RunsNoteCommand(RunsPlace runs, Console console) {
        super(runs, console);
    }

    @Override
    void change(RunStore store, long run) throws IOException {
        store.note(run, text);
    }
}
