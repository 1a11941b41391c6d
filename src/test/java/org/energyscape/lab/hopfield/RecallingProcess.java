package org.energyscape.lab.hopfield;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import org.energyscape.engine.run.Pacer;
import org.energyscape.lab.SharedRuns;

/**
 * A process in which a warm recall goes on, recorded as in the window, until it is killed. It says {@code recorded ID} when its
 * record has begun.
 */
final class RecallingProcess {
    private RecallingProcess() {}

    /** Argument: folder of the store. */
    public static void main(String[] args) throws IOException, InterruptedException {
        PrintStream out = System.out;
        SharedRuns runs = SharedRuns.in(Path.of(args[0]), (title, failure) -> out.println(title + ": " + failure));
        HopfieldController lab = new HopfieldController(Pacer.NEVER_WAIT, runs, 1, true, System::nanoTime);
        runs.await();
        lab.params().set(HopfieldParams.TEMPERATURE, 0.7);
        boolean told = false;
        while (true) {
            lab.runner().tick(50);
            lab.pulse();
            if (!told && lab.recordOfRun() >= 0) {
                told = true;
                out.println("recorded " + lab.recordOfRun());
                out.flush();
            }
        }
    }
}
