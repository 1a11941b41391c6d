package org.energyscape.lab.rbm.twin;

import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.jspecify.annotations.Nullable;

/** What stands where in the three mosaics of twin runs, and what is said of it. */
record TwinMosaic(TwinSnapshot snapshot) {
    private TwinTiles tiles() {
        return snapshot.tiles();
    }

    /** See {@link TwinTiles#firstUnits()}. */
    int[] firstUnits() {
        return tiles().firstUnits();
    }

    /** See {@link TwinTiles#secondUnits()}. */
    int[] secondUnits() {
        return tiles().secondUnits();
    }

    /** See {@link TwinTiles#mostDifferent()}. */
    int mostDifferent() {
        return tiles().mostDifferent();
    }

    /** Tiles that are pairs. */
    int pairs() {
        return tiles().order().length;
    }

    /** The pair of a tile, or -1. */
    int pairAt(int tile) {
        return tile >= 0 && tile < pairs() ? tiles().order()[tile] : -1;
    }

    /** The tile of the pair to which a unit of A belongs, or -1. */
    int tileOf(int unitOfFirst) {
        for (int t = 0; t < pairs(); t++) {
            if (firstUnits()[t] == unitOfFirst) {
                return t;
            }
        }
        return -1;
    }

    /** What is said of a tile of twin A under the pointer. */
    String wordsOfFirst(int tile) {
        return words("A", snapshot.first(), firstUnits(), tile, tile < pairs() ? secondUnits() : null);
    }

    /** What is said of a tile of twin B under the pointer. */
    String wordsOfSecond(int tile) {
        return words("B", snapshot.second(), secondUnits(), tile, tile < pairs() ? firstUnits() : null);
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
        int a = firstUnits()[tile];
        int b = secondUnits()[tile];
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
