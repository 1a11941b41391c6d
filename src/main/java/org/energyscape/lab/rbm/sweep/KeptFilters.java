package org.energyscape.lab.rbm.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.Rbm;
import org.energyscape.engine.record.RbmFile;
import org.energyscape.engine.record.runs.RunFile;
import org.energyscape.engine.record.runs.RunStore;

/**
 * The filters of a recorded run as its newest file of weights holds them, the longest weight vectors first.
 *
 * @param units which hidden unit each tile shows; at most {@value #MOST}
 * @param hidden hidden units of the machine
 * @param tiles their weights, rows of {@code width} · {@code height}
 * @param width pixels a row
 * @param height rows
 */
public record KeptFilters(int[] units, int hidden, float[] tiles, int width, int height) {
    /** More would be smaller than they can be seen beside the curves. */
    public static final int MOST = 100;

    /**
     * Reads them; not for the FX thread.
     *
     * @return nothing while the run has left no weights
     */
    public static Optional<KeptFilters> read(RunStore store, long run) throws IOException {
        List<RunFile> newestFirst = store.files(run).stream()
                .sorted(Comparator.comparingLong(RunFile::step).reversed())
                .toList();
        for (RunFile file : newestFirst) {
            Path path = store.folder(run).resolve(file.name());
            if (Files.exists(path)) {
                return Optional.of(of(RbmFile.read(path)));
            }
        }
        return Optional.empty();
    }

    static KeptFilters of(Rbm rbm) {
        FloatMatrix w = rbm.weights();
        int m = rbm.visible();
        int n = rbm.hidden();
        double[] square = new double[n];
        for (int i = 0; i < m; i++) {
            for (int j = 0; j < n; j++) {
                double weight = w.data()[i * n + j];
                square[j] += weight * weight;
            }
        }
        int[] units = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -square[j]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
        float[] tiles = new float[units.length * m];
        for (int t = 0; t < units.length; t++) {
            for (int i = 0; i < m; i++) {
                tiles[t * m + i] = w.data()[i * n + units[t]];
            }
        }
        int side = (int) Math.rint(Math.sqrt(m));
        boolean isSquare = side * side == m;
        return new KeptFilters(units, n, tiles, isSquare ? side : m, isSquare ? side : 1);
    }

    /** {@code "the 100 strongest of 500 hidden units, each on a scale of its own"}. */
    public String words() {
        return (units.length == hidden ? hidden : "the " + units.length + " strongest of " + hidden)
                + " hidden units, each on a scale of its own";
    }
}
