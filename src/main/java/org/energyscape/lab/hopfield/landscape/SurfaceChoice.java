package org.energyscape.lab.hopfield.landscape;

import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.param.Labelled;

/** Which state a place of the plane stands for. */
public enum SurfaceChoice implements Labelled {
    THROUGH(
            "through",
            "Through the states",
            "A blend of the marked states round about, so that each of them has its own energy on the map.",
            EnergyPlane.Surface.THROUGH),
    FLAT(
            "flat",
            "The plane itself",
            "The point of the plane. Where every state has an inverse, its direction alone decides: the map is made of wedges.",
            EnergyPlane.Surface.FLAT);

    private final Words words;
    private final EnergyPlane.Surface surface;

    SurfaceChoice(String key, String label, String help, EnergyPlane.Surface surface) {
        words = new Words(key, label, help);
        this.surface = surface;
    }

    @Override
    public Words words() {
        return words;
    }

    EnergyPlane.Surface surface() {
        return surface;
    }
}
