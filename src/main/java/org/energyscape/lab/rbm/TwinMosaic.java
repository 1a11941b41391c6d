package org.energyscape.lab.rbm;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Which filters the three mosaics of twin runs show, in which order: the same place in all three is the same pair, in the
 * order that the lab wants for the filters of twin A. Behind the pairs come the units that have no partner. At most
 * {@link FilterMosaic#MOST} tiles are shown of each.
 *
 * @param order the pairs shown
 * @param firstUnits units of A, of the pairs and then alone
 * @param secondUnits the same of B
 * @param first filters of A, a picture a tile
 * @param second filters of B
 * @param difference A less B, a picture a pair
 */
record TwinMosaic(
        TwinSnapshot snapshot,
        int[] order,
        int[] firstUnits,
        int[] secondUnits,
        float[] first,
        float[] second,
        float[] difference) {
    static TwinMosaic of(TwinSnapshot snapshot, FilterOrder wanted) {
        TwinPairs pairs = snapshot.pairs();
        int[] sorted = FilterMosaic.of(snapshot.first(), wanted).units();
        int[] order = Arrays.stream(sorted)
                .map(pairs::pairOf)
                .filter(pair -> pair >= 0)
                .toArray();
        int[] firstUnits = units(order, pairs.first(), pairs.firstAlone());
        int[] secondUnits = units(order, pairs.second(), pairs.secondAlone());
        int m = snapshot.visible();
        return new TwinMosaic(
                snapshot,
                order,
                firstUnits,
                secondUnits,
                rows(snapshot.first().filters(), firstUnits, m),
                rows(snapshot.second().filters(), secondUnits, m),
                rows(snapshot.difference(), order, m));
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

    /** Tiles that are pairs. */
    int pairs() {
        return order.length;
    }

    /** The pair of a tile, or -1. */
    int pairAt(int tile) {
        return tile >= 0 && tile < order.length ? order[tile] : -1;
    }

    /** The tile of the pair to which a unit of A belongs, or -1. */
    int tileOf(int unitOfFirst) {
        for (int t = 0; t < order.length; t++) {
            if (firstUnits[t] == unitOfFirst) {
                return t;
            }
        }
        return -1;
    }

    /** The tile whose filters differ most; -1 where there is no pair. */
    int mostDifferent() {
        int m = snapshot.visible();
        int most = order.length == 0 ? -1 : 0;
        double greatest = 0;
        for (int t = 0; t < order.length; t++) {
            double square = 0;
            for (int i = t * m; i < (t + 1) * m; i++) {
                square += (double) difference[i] * difference[i];
            }
            if (square > greatest) {
                greatest = square;
                most = t;
            }
        }
        return most;
    }

    /** What is said of a tile of twin A under the pointer. */
    String wordsOfFirst(int tile) {
        return words("A", snapshot.first(), firstUnits, tile, tile < order.length ? secondUnits : null);
    }

    /** What is said of a tile of twin B under the pointer. */
    String wordsOfSecond(int tile) {
        return words("B", snapshot.second(), secondUnits, tile, tile < order.length ? firstUnits : null);
    }

    private String words(String name, RbmSnapshot of, int[] units, int tile, int @Nullable [] partners) {
        if (tile < 0 || tile >= units.length) {
            return "";
        }
        int j = units[tile];
        String alone = partners == null ? " · no partner" : partners[tile] == j ? "" : " · partner h" + partners[tile];
        return name + ": h" + j + " · bias " + RbmWords.signed(of.hiddenBias()[j]) + " · active "
                + RbmWords.percent(of.activity()[j]) + alone;
    }

    /** What is said of a difference under the pointer. */
    String wordsOfDifference(int tile) {
        int pair = pairAt(tile);
        if (pair < 0) {
            return "";
        }
        int a = firstUnits[tile];
        int b = secondUnits[tile];
        String who = a == b ? "h" + a : "h" + a + " of A, h" + b + " of B";
        return who + " · |A − B| " + RbmWords.length(length(snapshot.differenceOf(pair))) + " · likeness "
                + TwinWords.cosine(snapshot.pairs().likeness()[pair]);
    }

    /** Euclidean. */
    static double length(float[] values) {
        double square = 0;
        for (float v : values) {
            square += (double) v * v;
        }
        return Math.sqrt(square);
    }
}
