package org.energyscape.lab;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.energyscape.engine.run.Pacer;
import org.energyscape.ui.fx.Assembly;
import org.energyscape.ui.fx.Jobs;

/**
 * What the window lends a lab.
 *
 * @param jobs finite background work with progress and cancel, shown in the status bar
 * @param messages where failures and notices are shown
 * @param cacheFolder where written digits are kept between runs
 * @param threads threads a simulation may compute with, leaving one core to the screen
 * @param pacers makes a pacer for each run
 * @param runs the store that training is recorded in
 * @param memory what labs remember from one start to the next
 * @param pieces does what a page is put together from, some of it each frame
 */
public record LabContext(
        Jobs jobs,
        Messages messages,
        Path cacheFolder,
        int threads,
        Supplier<Pacer> pacers,
        SharedRuns runs,
        LabMemory memory,
        Assembly pieces) {
    /** Without records; pages are put together at once. */
    public LabContext(Jobs jobs, Messages messages, Path cacheFolder, int threads, Supplier<Pacer> pacers) {
        this(
                jobs,
                messages,
                cacheFolder,
                threads,
                pacers,
                SharedRuns.none(),
                LabMemory.ofThisStart(),
                Assembly.AT_ONCE);
    }

    /** The same with other hands to put pages together. */
    public LabContext with(Assembly otherPieces) {
        return new LabContext(jobs, messages, cacheFolder, threads, pacers, runs, memory, otherPieces);
    }

    /** The window's one visible place for news. */
    public interface Messages {
        /** A short notice that goes away by itself. */
        void info(String text);

        /** Something failed: a dialog or banner that stays until it is dismissed, with the cause in words. */
        void error(String title, Throwable cause);
    }
}
