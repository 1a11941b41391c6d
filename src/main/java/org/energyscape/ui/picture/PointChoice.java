package org.energyscape.ui.picture;

/** Hears which point of a {@link LinePlot} was clicked, or chosen by Enter. */
@FunctionalInterface
public interface PointChoice {
    /** A point, by its place among those of the series. */
    void chosen(LineSeries series, int index);
}
