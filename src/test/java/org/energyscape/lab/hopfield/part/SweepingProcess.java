package org.energyscape.lab.hopfield.part;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.hopfield.experiment.Experiments;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.record.runs.RunStore;
import org.energyscape.lab.Recording;

/** A process in which an experiment without end goes on, recorded, until it is killed. It says {@code recorded ID} first. */
final class SweepingProcess {
    static final RandomKey KEY = RandomKey.ofSeed(5);

    private SweepingProcess() {}

    static RecallGrid grid(int seeds) {
        return Experiments.capacityCurve(
                List.of(new Contender.Spins(new HebbRule(false))), 60, List.of(0.05, 0.1, 0.2), seeds, 0.1);
    }

    /** Argument: folder of the store. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        try (RunStore store = RunStore.open(Path.of(args[0]))) {
            Recording place = new Recording(store, "test", null);
            RecallGrid endless = grid(5_000);
            ExperimentRecord record = GridRecord.begin(place, "capacity", endless, KEY, 5);
            out.println("recorded " + record.id());
            out.flush();
            GridRecord.run(record, endless, KEY, 1, ProgressSink.NONE);
        }
    }
}
