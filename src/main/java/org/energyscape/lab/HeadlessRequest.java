package org.energyscape.lab;

import java.nio.file.Path;
import org.energyscape.engine.param.ParamValues;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks of a lab.
 *
 * @param values its settings
 * @param data a data file in place of the built-in data, or null
 * @param out a folder for results, or null
 * @param cacheFolder where written digits may be kept between runs
 * @param threads threads to compute with; the result does not depend on it
 * @param recording where the run is recorded, or null
 * @param course what is to be done step by step, where a recorded run is repeated; null to run to the end
 */
public record HeadlessRequest(
        ParamValues values,
        @Nullable Path data,
        @Nullable Path out,
        Path cacheFolder,
        int threads,
        @Nullable Recording recording,
        @Nullable Course course) {
    /** A run that leaves no record. */
    public HeadlessRequest(ParamValues values, @Nullable Path data, @Nullable Path out, Path cacheFolder, int threads) {
        this(values, data, out, cacheFolder, threads, null, null);
    }

    /** The same, recorded. */
    public HeadlessRequest recordedBy(Recording wanted) {
        return new HeadlessRequest(values, data, out, cacheFolder, threads, wanted, course);
    }

    /** The same, along a recorded course. */
    public HeadlessRequest along(Course recorded) {
        return new HeadlessRequest(values, data, out, cacheFolder, threads, recording, recorded);
    }
}
