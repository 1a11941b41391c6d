package org.energyscape.engine.network;

import java.util.Arrays;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.ParallelBlocks;

/**
 * The one-nearest-neighbour rule with Euclidean distance: a picture gets the label of the stored picture closest to it
 * (Cover and Hart 1967, "Nearest neighbor pattern classification", IEEE Trans. Inf. Theory 13(1)).
 *
 * <p>Since |q - s|² = |q|² + |s|² - 2 q·s and |q|² is the same for all s, the stored picture with the least
 * |s|²/2 - q·s wins; of several with the same value in float arithmetic, the one with the lowest row number. Stored
 * pictures lie in blocks of {@value #BLOCK}, pixel-major ({@code block[pixel][picture]}), so the innermost loop runs
 * along pictures, where the compiler vectorises it, and the pixels that are zero in the query cost nothing: most of a
 * digit is paper. A query row is the work of one thread alone, so the result does not depend on how many there are.
 *
 * <p>Immutable; any thread may call.
 */
public final class NearestNeighbour implements Classifier {
    /** One kilobyte of partial sums stays in the first-level cache; a block of 784 pixels (0.8 MB) fits the second. */
    private static final int BLOCK = 256;

    private static final int QUERIES = 64;

    private final int features;
    private final int[] labels;
    private final float[][][] blocks;
    private final float[] halfSquares;
    private final int threads;

    /** Stores the pictures of a labelled set. */
    public NearestNeighbour(Dataset stored, int threads) {
        if (stored.size() == 0 || threads < 1) {
            throw new IllegalArgumentException("Expected at least one stored picture and one thread, found "
                    + stored.size() + " pictures and " + threads + " threads");
        }
        this.threads = threads;
        features = stored.features();
        labels = stored.labels().clone();
        float[] values = stored.values().data();
        int rows = stored.size();
        halfSquares = new float[rows];
        blocks = new float[(rows + BLOCK - 1) / BLOCK][][];
        for (int b = 0; b < blocks.length; b++) {
            int from = b * BLOCK;
            int n = Math.min(BLOCK, rows - from);
            blocks[b] = new float[features][n];
            for (int i = 0; i < n; i++) {
                double square = 0;
                for (int k = 0; k < features; k++) {
                    float v = values[(from + i) * features + k];
                    blocks[b][k][i] = v;
                    square += (double) v * v;
                }
                halfSquares[from + i] = (float) (square / 2);
            }
        }
    }

    @Override
    public int[] classify(FloatMatrix pictures) {
        int[] found = nearest(pictures);
        for (int i = 0; i < found.length; i++) {
            found[i] = labels[found[i]];
        }
        return found;
    }

    /** The row number of the nearest stored picture, one a row of {@code pictures}. */
    public int[] nearest(FloatMatrix pictures) {
        Classifier.requireColumns(pictures, features);
        int rows = pictures.getRowDimension();
        int[] result = new int[rows];
        int chunks = (rows + QUERIES - 1) / QUERIES;
        ParallelBlocks.run(threads, chunks, () -> new Search(pictures.data()), (search, chunk) -> {
            int from = chunk * QUERIES;
            search.run(from, Math.min(rows, from + QUERIES), result);
        });
        return result;
    }

    /** The working memory of one thread: a block of queries meets every block of stored pictures. */
    private final class Search {
        private final float[] queries;
        private final float[] best = new float[QUERIES];
        private final float[] dots = new float[BLOCK];
        private final int[] active = new int[features];

        Search(float[] queries) {
            this.queries = queries;
        }

        void run(int from, int to, int[] result) {
            Arrays.fill(best, Float.POSITIVE_INFINITY);
            for (int b = 0; b < blocks.length; b++) {
                int first = b * BLOCK;
                int n = Math.min(BLOCK, labels.length - first);
                for (int q = from; q < to; q++) {
                    multiply(blocks[b], q * features, n);
                    float least = best[q - from];
                    for (int i = 0; i < n; i++) {
                        float d = halfSquares[first + i] - dots[i];
                        if (d < least) {
                            least = d;
                            result[q] = first + i;
                        }
                    }
                    best[q - from] = least;
                }
            }
        }

        /** dots[i] = sum over k of query[k] * block[k][i], skipping zero pixels of the query. */
        private void multiply(float[][] block, int offset, int n) {
            int used = 0;
            for (int k = 0; k < features; k++) {
                if (queries[offset + k] != 0) {
                    active[used++] = k;
                }
            }
            Arrays.fill(dots, 0, n, 0);
            int a = 0;
            for (; a + 4 <= used; a += 4) {
                int k = active[a];
                int l = active[a + 1];
                int m = active[a + 2];
                int o = active[a + 3];
                addFour(
                        dots,
                        n,
                        queries[offset + k],
                        block[k],
                        queries[offset + l],
                        block[l],
                        queries[offset + m],
                        block[m],
                        queries[offset + o],
                        block[o]);
            }
            for (; a < used; a++) {
                float v = queries[offset + active[a]];
                float[] row = block[active[a]];
                for (int i = 0; i < n; i++) {
                    dots[i] += v * row[i];
                }
            }
        }
    }

    /** Four pixels at once: the partial sums are then loaded and stored a quarter as often. */
    private static void addFour(
            float[] dots, int n, float p, float[] b, float q, float[] c, float r, float[] d, float s, float[] e) {
        for (int i = 0; i < n; i++) {
            dots[i] += p * b[i] + q * c[i] + (r * d[i] + s * e[i]);
        }
    }
}
