package org.energyscape.engine.run;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.param.ParamValues;

/**
 * Everything done to a simulation and after which step: with the first settings, data and seed it reproduces an
 * interactive session bit for bit. Entries are in the order in which they took effect; going back and doing something
 * else drops what came later.
 *
 * <p>Written by the runner's worker; any thread may ask for a copy.
 */
public final class Journal {
    private final List<Entry> entries = new ArrayList<>();
    private final Listener listener;

    /** A journal of its own. */
    public Journal() {
        this(new Listener() {});
    }

    /** A journal whose listener is told everything, on the thread that does it, while the journal is locked. */
    public Journal(Listener listener) {
        this.listener = listener;
    }

    /** Told what happens to the journal, such as a recorder of the run. Must return soon. */
    public interface Listener {
        /** An entry was added at the end. */
        default void added(Entry entry) {}

        /** Only so many entries are left. */
        default void truncated(int size) {}
    }

    /** What was done. */
    public sealed interface Event permits Changed, Executed, Restarted {}

    /** LIVE settings took new values. */
    public record Changed(ParamValues values) implements Event {}

    /** A command was carried out. */
    public record Executed(Command command) implements Event {}

    /** The simulation went back to its start. */
    public record Restarted() implements Event {}

    /**
     * One line of the journal.
     *
     * @param step the steps done when it took effect
     * @param event what was done
     */
    public record Entry(long step, Event event) {}

    /** Adds an entry; called by whoever carries it out. */
    public synchronized void add(long step, Event event) {
        Entry entry = new Entry(step, event);
        entries.add(entry);
        listener.added(entry);
    }

    synchronized Entry get(int index) {
        return entries.get(index);
    }

    /** Number of entries. */
    public synchronized int size() {
        return entries.size();
    }

    /** Drops all entries but the first so many. */
    public synchronized void truncate(int size) {
        entries.subList(size, entries.size()).clear();
        listener.truncated(size);
    }

    /** A copy of all entries. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /**
     * Repeats the journal on a freshly built simulation: steps to each entry, applies it, then steps on to the end.
     *
     * @param lastStep the step to stop at, counted since the last restart
     */
    public static void replay(Simulation<?> simulation, List<Entry> entries, long lastStep) {
        for (Entry entry : entries) {
            stepTo(simulation, entry.step());
            apply(simulation, entry.event());
        }
        stepTo(simulation, lastStep);
    }

    static void apply(Simulation<?> simulation, Event event) {
        if (event instanceof Changed changed) {
            simulation.apply(changed.values());
        } else if (event instanceof Executed executed) {
            simulation.execute(executed.command());
        } else {
            simulation.restart();
        }
    }

    private static void stepTo(Simulation<?> simulation, long step) {
        while (simulation.stepCount() < step && !simulation.isFinished()) {
            simulation.step();
        }
    }
}
