package org.energyscape.lab.rbm.twin;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.energyscape.lab.rbm.run.FilterMosaic;
import org.energyscape.lab.rbm.run.RbmSnapshot;

/**
 * The pictures of the three mosaics of twin runs: the same place in all three is the same pair, in the order that the lab wants
 * for the filters of twin A. Behind the pairs come the units that have no partner. At most {@link FilterMosaic#MOST} tiles are
 * shown of each. Made on the worker; m visible units, arrays tiles x m row-major.
 *
 * @param order the pairs shown
 * @param firstUnits units of A, of the pairs and then alone
 * @param secondUnits the same of B
 * @param first filters of A
 * @param second filters of B
 * @param difference A less B, a picture a pair
 * @param firstBound the greatest magnitude in A
 * @param secondBound the same in B
 * @param differenceBound the same in the difference
 * @param mostDifferent the tile whose filters differ most in Euclidean length; -1 where there is no pair
 */
record TwinTiles(
        int[] order,
        int[] firstUnits,
        int[] secondUnits,
        float[] first,
        float[] second,
        float[] difference,
        float firstBound,
        float secondBound,
        float differenceBound,
        int mostDifferent) {
    /**
     * Puts them together.
     *
     * @param wanted units of A in the order in which they are to be shown
     * @param differences of all pairs, pairs x m row-major
     */
    static TwinTiles of(RbmSnapshot a, RbmSnapshot b, TwinPairs pairs, float[] differences, int[] wanted) {
        int[] order = Arrays.stream(wanted)
                .map(pairs::pairOf)
                .filter(pair -> pair >= 0)
                .toArray();
        int[] firstUnits = units(order, pairs.first(), pairs.firstAlone());
        int[] secondUnits = units(order, pairs.second(), pairs.secondAlone());
        int m = a.visible();
        float[] first = rows(a.filters(), firstUnits, m);
        float[] second = rows(b.filters(), secondUnits, m);
        float[] difference = rows(differences, order, m);
        return new TwinTiles(
                order,
                firstUnits,
                secondUnits,
                first,
                second,
                difference,
                bound(first),
                bound(second),
                bound(difference),
                longest(difference, m));
    }

    private static int[] units(int[] order, int[] ofPair, int[] alone) {
        return IntStream.concat(Arrays.stream(order).map(pair -> ofPair[pair]), Arrays.stream(alone))
                .limit(FilterMosaic.MOST)
                .toArray();
    }

    private static float[] rows(float[] from, int[] wanted, int m) {
        float[] rows = new float[wanted.length * m];
        for (int t = 0; t < wanted.length; t++) {
            System.arraycopy(from, wanted[t] * m, rows, t * m, m);
        }
        return rows;
    }

    private static float bound(float[] values) {
        float most = 0;
        for (float v : values) {
            float size = Math.abs(v);
            most = size > most && size <= Float.MAX_VALUE ? size : most;
        }
        return most;
    }

    private static int longest(float[] rows, int m) {
        int most = rows.length == 0 ? -1 : 0;
        double greatest = 0;
        for (int t = 0; t < rows.length / m; t++) {
            double square = 0;
            for (int i = t * m; i < (t + 1) * m; i++) {
                square += (double) rows[i] * rows[i];
            }
            if (square > greatest) {
                greatest = square;
                most = t;
            }
        }
        return most;
    }
}
