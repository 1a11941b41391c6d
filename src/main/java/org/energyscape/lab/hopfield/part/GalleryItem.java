package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.hopfield.SpinVector;

/**
 * One picture of the gallery.
 *
 * @param id stays with the picture, whatever is added or removed
 * @param name on screen: {@code "Heart"}, {@code "Digit 3"}
 * @param picture side² spins, row-major
 * @param stored whether the network remembers it
 */
public record GalleryItem(int id, String name, SpinVector picture, boolean stored) {
    /** The spins as numbers to draw, a fresh array. */
    public float[] pixels() {
        return picture.toFloats();
    }

    /** The same picture, stored or not. */
    public GalleryItem withStored(boolean value) {
        return new GalleryItem(id, name, picture, value);
    }
}
