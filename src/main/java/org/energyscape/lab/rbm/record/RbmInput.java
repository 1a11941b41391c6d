package org.energyscape.lab.rbm.record;

import java.io.IOException;
import java.nio.file.Path;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.data.RbmData;
import org.energyscape.lab.rbm.data.RbmSource;
import org.jspecify.annotations.Nullable;

/**
 * Pictures that are ready to be learned from, with what the record of a run says of them. Several runs may share one: no
 * run writes to it.
 *
 * @param data pictures of both sets
 * @param file the first file they came from; null for written digits
 * @param hash as {@link RbmRecord#dataHash} says
 */
public record RbmInput(RbmData data, @Nullable Path file, String hash) {
    /**
     * Reads the file, or writes digits where there is none.
     *
     * @param cacheFolder where written digits may be kept
     * @param values of {@link org.energyscape.lab.rbm.param.RbmParams#TRAINING}; only those of the data count
     */
    public static RbmInput prepare(
            @Nullable Path file, Path cacheFolder, ParamValues values, int threads, ProgressSink progress)
            throws IOException {
        RbmSource source = file == null ? new RbmSource.Written(cacheFolder) : new RbmSource.InFile(file);
        RbmData data = RbmData.prepare(source, values, threads, progress);
        return new RbmInput(data, file, RbmRecord.dataHash(file, values, data));
    }
}
