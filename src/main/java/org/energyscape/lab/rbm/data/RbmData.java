package org.energyscape.lab.rbm.data;

import java.io.IOException;
import java.nio.file.Path;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.data.Split;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.rbm.param.RbmParams;

/**
 * What a run learns from and is judged by, as grey values; coding comes later.
 *
 * @param name of the whole set, as the student knows it
 * @param train learned from
 * @param validation never learned from
 */
public record RbmData(String name, Dataset train, Dataset validation) {
    /** Of a file that is smaller than asked for, validation gets at most this share. */
    private static final int SMALLEST_SHARE = 5;

    private static final RandomKey SPLIT =
            RandomKey.ofSeed(RbmSource.WRITING_SEED).child("split of the RBM data");

    /**
     * Loads and splits. The split depends on the sizes only, not on the seed of the run, so that runs compare.
     *
     * @throws IllegalArgumentException if there are too few pictures, or those of the two files differ in size
     */
    public static RbmData prepare(RbmSource source, ParamValues values, int threads, ProgressSink progress)
            throws IOException {
        int trainRows = values.get(RbmParams.TRAIN_ROWS);
        int validationRows = values.get(RbmParams.VALIDATION_ROWS);
        String second = values.get(RbmParams.VALIDATION_FILE).strip();
        if (!second.isEmpty()) {
            return withSecondFile(
                    source.load(trainRows, threads, progress),
                    DataImport.read(Path.of(second), progress),
                    trainRows,
                    validationRows);
        }
        Dataset all = source.load(trainRows + validationRows, threads, progress);
        if (all.size() < 2) {
            throw new IllegalArgumentException(
                    all.name() + ": found " + all.size() + " pictures, expected at least 2: one to judge by");
        }
        int kept = all.size() >= trainRows + validationRows
                ? validationRows
                : Math.max(1, Math.min(validationRows, all.size() / SMALLEST_SHARE));
        int learned = Math.min(trainRows, all.size() - kept);
        Split split = Split.byCounts(all, learned, kept, 0, Split.Order.STRATIFIED, SPLIT);
        return new RbmData(all.name(), split.train(), split.validation());
    }

    private static RbmData withSecondFile(Dataset first, Dataset second, int trainRows, int validationRows) {
        if (second.features() != first.features() || second.width() != first.width()) {
            throw new IllegalArgumentException(second.name() + ": found pictures of " + second.width() + " x "
                    + second.height() + ", expected " + first.width() + " x " + first.height() + " as in "
                    + first.name());
        }
        return new RbmData(first.name() + " / " + second.name(), part(first, trainRows), part(second, validationRows));
    }

    private static Dataset part(Dataset data, int rows) {
        return Split.byCounts(data, Math.min(rows, data.size()), 0, 0, Split.Order.STRATIFIED, SPLIT)
                .train();
    }
}
