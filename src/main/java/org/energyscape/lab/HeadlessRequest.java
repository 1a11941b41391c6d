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
 */
public record HeadlessRequest(
        ParamValues values, @Nullable Path data, @Nullable Path out, Path cacheFolder, int threads) {}
