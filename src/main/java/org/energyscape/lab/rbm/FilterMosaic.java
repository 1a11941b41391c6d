package org.energyscape.lab.rbm;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;

/**
 * Which filters the mosaic shows and in which order. A tile is a place in the mosaic, a unit a hidden unit of the
 * machine. At most {@value #MOST} filters are shown: more would be smaller than they can be seen.
 */
record FilterMosaic(RbmSnapshot snapshot, int[] units, float[] values, int chosenTile) {
    static final int MOST = 400;

    static final FilterMosaic EMPTY = new FilterMosaic(NoSnapshot.VALUE, new int[0], new float[0], -1);

    private static final class NoSnapshot {
        private static final Dataset NO_PICTURES = new Dataset("", new FloatMatrix(0, 1), 1, 1, new int[0]);

        static final RbmSnapshot VALUE = new RbmSnapshot(
                0,
                new RbmSnapshot.Place(0, 0, 1, 0, 0),
                new RbmSnapshot.DataInfo(
                        new RbmData("", NO_PICTURES, NO_PICTURES), DataCoding.GREY, NO_PICTURES.values(), 0),
                new float[0],
                new float[1],
                new float[0],
                new float[0],
                new float[0],
                new float[0],
                null,
                null,
                null,
                Vitals.NONE,
                List.of(),
                new Exhibit.Filters());
    }

    static FilterMosaic of(RbmSnapshot snapshot, FilterOrder order) {
        int n = snapshot.hidden();
        int m = snapshot.visible();
        int[] units = sorted(snapshot, order);
        float[] values = snapshot.filters();
        if (order != FilterOrder.INDEX || units.length < n) {
            values = new float[units.length * m];
            for (int t = 0; t < units.length; t++) {
                System.arraycopy(snapshot.filters(), units[t] * m, values, t * m, m);
            }
        }
        RbmSnapshot.Lens lens = snapshot.lens();
        int chosen = -1;
        for (int t = 0; t < units.length && lens != null; t++) {
            chosen = units[t] == lens.index() ? t : chosen;
        }
        return new FilterMosaic(snapshot, units, values, chosen);
    }

    private static int[] sorted(RbmSnapshot snapshot, FilterOrder order) {
        IntStream all = IntStream.range(0, snapshot.hidden());
        if (order == FilterOrder.INDEX) {
            return all.limit(MOST).toArray();
        }
        double[] weight = order == FilterOrder.ACTIVITY ? activity(snapshot) : strength(snapshot);
        return all.boxed()
                .sorted(Comparator.comparingDouble(j -> -weight[j]))
                .limit(MOST)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static double[] activity(RbmSnapshot snapshot) {
        return IntStream.range(0, snapshot.hidden())
                .mapToDouble(j -> snapshot.activity()[j])
                .toArray();
    }

    private static double[] strength(RbmSnapshot snapshot) {
        int m = snapshot.visible();
        double[] square = new double[snapshot.hidden()];
        for (int j = 0; j < square.length; j++) {
            for (int i = 0; i < m; i++) {
                double w = snapshot.filters()[j * m + i];
                square[j] += w * w;
            }
        }
        return square;
    }

    int count() {
        return units.length;
    }

    int unit(int tile) {
        return units[tile];
    }

    boolean isChosen(int tile) {
        return tile == chosenTile;
    }

    /** What is said of the tile under the pointer. */
    String words(int tile) {
        int j = units[tile];
        return "h" + j + " · bias " + RbmWords.signed(snapshot.hiddenBias()[j]) + " · active "
                + RbmWords.percent(snapshot.activity()[j]);
    }

    String note(FilterScale scale) {
        String shown = units.length < snapshot.hidden()
                ? units.length + " of " + snapshot.hidden() + " hidden units"
                : snapshot.hidden() + " hidden units";
        return shown + (scale == FilterScale.EACH ? "" : " · one scale");
    }
}
