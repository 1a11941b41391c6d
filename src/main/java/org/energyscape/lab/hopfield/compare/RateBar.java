package org.energyscape.lab.hopfield.compare;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** A share from 0 to 1 as a thin bar, with the interval in which it may lie. */
final class RateBar extends Pane {
    private static final double HEIGHT = 7;

    private final Region fill = part("rate-fill");
    private final Region interval = part("rate-interval");
    private double rate;
    private double low;
    private double high;

    RateBar() {
        getStyleClass().add("rate-bar");
        getChildren().setAll(fill, interval);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    void set(double newRate, double newLow, double newHigh) {
        rate = newRate;
        low = newLow;
        high = newHigh;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        fill.resizeRelocate(0, 0, Math.rint(width * rate), height);
        double from = Math.rint(width * low);
        double to = Math.max(from + 2, Math.rint(width * high));
        interval.resizeRelocate(Math.min(from, width - 2), Math.rint(height / 2) - 1, to - from, 2);
    }
}
