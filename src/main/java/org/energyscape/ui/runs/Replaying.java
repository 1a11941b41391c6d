package org.energyscape.ui.runs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.concurrent.Worker;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.record.runs.Hashes;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabContext;
import org.energyscape.lab.Replay;
import org.energyscape.lab.RunWords;

/**
 * Does recorded runs once more as jobs behind the window, with progress and cancel, and says whether what comes out is the same,
 * bit for bit. FX thread.
 */
final class Replaying {
    private final LabContext context;
    private final List<Lab> labs;

    Replaying(LabContext context, List<Lab> labs) {
        this.context = context;
        this.labs = labs;
    }

    void replay(long run) {
        Worker<?> unused = context.jobs().run("Replaying run " + run, progress -> perform(run, progress), this::report);
    }

    private Replay.Result perform(long run, ProgressSink progress) throws IOException, InterruptedException {
        Replay replay = Replay.read(context.runs().await(), labs, run);
        Path file = replay.recordedFile();
        if (file != null && !Files.exists(file)) {
            throw new IOException(file + ": run " + run + " learned from this file, which is not there any more. "
                    + "The command replay takes another place by --data.");
        }
        return replay.perform(file, context.cacheFolder(), context.threads(), progress);
    }

    private void report(Replay.Result result) {
        if (result.end().same()) {
            context.messages().info(words(result));
        } else {
            context.messages().error("The replay of run " + result.run(), new IOException(words(result)));
        }
    }

    /** How it ended. */
    static String words(Replay.Result result) {
        Replay.Comparison end = result.end();
        RunWords words = result.words();
        String outcome = end.same()
                ? "Run " + result.run() + " " + words.again() + ": the " + words.end()
                        + " are the same, bit for bit (SHA-256 " + Hashes.shortened(end.recorded()) + ")."
                : "The " + words.end() + " differ: recorded SHA-256 " + Hashes.shortened(end.recorded()) + ", found "
                        + Hashes.shortened(end.found()) + ".";
        StringBuilder text = new StringBuilder(outcome);
        for (String remark : result.remarks()) {
            text.append(' ').append(remark).append('.');
        }
        return text.toString();
    }
}
