package org.energyscape.engine.run;

/**
 * Says how long to wait between two paced steps. The clock lives outside the engine: the window hands in one that reads
 * it, tests and the command line use {@link #NEVER_WAIT}.
 */
@FunctionalInterface
public interface Pacer {
    /** As fast as possible. */
    Pacer NEVER_WAIT = perSecond -> 0;

    /**
     * Nanoseconds to wait now so that about {@code perSecond} units happen each second; 0 or less: go on at once. Infinity
     * means as fast as possible; a pacer may still ask for a rest, for the good of what else the machine does.
     */
    long nanosUntilNext(double perSecond);
}
