package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.PrincipalPlane;
import org.jspecify.annotations.Nullable;

/**
 * The map on which chains are followed: the principal plane of the pictures they may start from. Made when first asked for,
 * within a second, and kept as long as the pictures are the same. Any thread.
 */
final class PictureMap {
    /** The cells on which the stay of chains is counted reach so far beyond the pictures, as a share of their extent. */
    private static final double MARGIN = 0.25;

    private final FloatMatrix pictures;
    private final int[] labels;
    private @Nullable Made made;
    private volatile boolean wanted;

    /**
     * Not made yet.
     *
     * @param pictures rows of m
     * @param labels of the first of them, if not of all; not written to
     */
    PictureMap(FloatMatrix pictures, int[] labels) {
        this.pictures = pictures;
        int before = labels.length;
        this.labels = Arrays.copyOf(labels, pictures.getRowDimension());
        if (before < this.labels.length) {
            Arrays.fill(this.labels, before, this.labels.length, Dataset.NO_LABEL);
        }
    }

    /** Of pictures without labels. */
    PictureMap(FloatMatrix pictures) {
        this(pictures, new int[0]);
    }

    /**
     * The map once it is made.
     *
     * @param plane onto which states are projected
     * @param places of the pictures, rows x 2; nobody writes into it
     * @param area around them
     */
    record Made(PrincipalPlane plane, float[] places, Area area) {}

    /** A rectangle of the map. */
    record Area(double left, double right, double bottom, double top) {}

    /** Whether it shows these pictures. */
    boolean shows(FloatMatrix others) {
        return others.equals(pictures);
    }

    /** Of the pictures; nobody writes into it. */
    int[] labels() {
        return labels;
    }

    /** Somebody looks at the map: it is made even for chains that have not moved. */
    void want() {
        wanted = true;
    }

    boolean isWanted() {
        return wanted;
    }

    synchronized Made made() {
        Made now = made;
        if (now == null) {
            PrincipalPlane plane = PrincipalPlane.of(pictures);
            float[] places = plane.project(pictures);
            now = new Made(plane, places, around(places));
            made = now;
        }
        return now;
    }

    private static Area around(float[] places) {
        double[] least = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        double[] most = {Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int i = 0; i < places.length; i++) {
            least[i % 2] = Math.min(least[i % 2], places[i]);
            most[i % 2] = Math.max(most[i % 2], places[i]);
        }
        double across = Math.max(1e-3, (most[0] - least[0]) * MARGIN);
        double up = Math.max(1e-3, (most[1] - least[1]) * MARGIN);
        return new Area(least[0] - across, most[0] + across, least[1] - up, most[1] + up);
    }
}
