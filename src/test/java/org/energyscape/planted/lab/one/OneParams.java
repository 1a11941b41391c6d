package org.energyscape.planted.lab.one;

import javafx.scene.paint.Color;

/** Planted: settings that know the toolkit. */
public final class OneParams {
    public Color colour = Color.RED;
}
