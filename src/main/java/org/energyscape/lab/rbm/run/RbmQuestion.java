package org.energyscape.lab.rbm.run;

/**
 * Which unit the student has asked about on the draw page.
 *
 * @param layer of the unit
 * @param unit its number, or -1 for no question
 */
public record RbmQuestion(Layer layer, int unit) {
    static final RbmQuestion NONE = new RbmQuestion(Layer.HIDDEN, -1);

    /** The layers. */
    public enum Layer {
        VISIBLE,
        HIDDEN
    }

    public static RbmQuestion hidden(int j) {
        return new RbmQuestion(Layer.HIDDEN, j);
    }

    public static RbmQuestion visible(int i) {
        return new RbmQuestion(Layer.VISIBLE, i);
    }
}
