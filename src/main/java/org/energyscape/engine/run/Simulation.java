package org.energyscape.engine.run;

import java.util.List;
import java.util.Map;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * A model that moves in steps. Single-threaded by contract: whoever owns it (a {@link SimulationRunner}, a test, the
 * command line) calls every method from one thread. It gets its seed and data when it is built and knows nothing of
 * threads, clocks or screens; its course is a function of (settings, data, seed, commands and when they came).
 *
 * @param <S> what its view draws
 */
public interface Simulation<S extends Snapshot> {
    /** The units of progress it offers, finest first. {@link #step()} does the finest. */
    List<Granularity> granularities();

    /** Takes over changed settings whose effect is LIVE; never called for others. */
    void apply(ParamValues values);

    /**
     * Carries out a command of this lab.
     *
     * @throws IllegalArgumentException if the command does not fit the present state; the state is then unchanged
     */
    void execute(Command command);

    /** Does one step of the finest granularity. Does nothing if {@link #isFinished()}. */
    void step();

    /** Steps done since the start or the last {@link #restart()}. */
    long stepCount();

    /**
     * Whether the present state ends a unit of the given granularity: a function of the state alone, true at step 0 and,
     * for the finest, always.
     */
    boolean atBoundary(Granularity granularity);

    /** Whether nothing is left to do; a command or setting may change that. */
    boolean isFinished();

    /** Back to step 0 with the same seed, keeping what the student has set up by commands. */
    void restart();

    /** A picture of the present state. */
    S snapshot();

    SavedState saveState();

    /** Turns its states into bytes and back; null where a time line has to keep them in memory. */
    default @Nullable StateCodec stateCodec() {
        return null;
    }

    /** Puts it back to a state that this simulation, or one built alike, saved. */
    void restore(SavedState state);

    /** The outcome so far in a few numbers and words, for the command line: values are numbers, booleans or texts. */
    Map<String, Object> summary();
}
