package org.energyscape.lab.rbm.lens;

import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.Palette;

/** What the lens shows of a filter: its weights, or the parts of their last change. */
enum LensPicture {
    WEIGHTS("w"),
    DATA("data"),
    MODEL("model"),
    CHANGE("\u0394w");

    private final String label;

    LensPicture(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** The values of every pixel. */
    float[] of(RbmSnapshot.Lens lens, FilterGradient gradient) {
        return switch (this) {
            case WEIGHTS -> lens.weights();
            case DATA -> gradient.data();
            case MODEL -> gradient.model();
            case CHANGE -> gradient.change();
        };
    }

    /** ⟨v h⟩ is a share of the pictures; weights and their changes have signs. */
    Palette palette() {
        return this == WEIGHTS || this == CHANGE ? Palette.DIVERGING : Palette.SEQUENTIAL;
    }

    ColorScale scale(float[] values) {
        return this == WEIGHTS || this == CHANGE ? ColorScale.symmetricOf(values) : ColorScale.UNIT;
    }

    /** What is said of a pixel. */
    String words(double value) {
        String number = Numbers.value(value);
        return switch (this) {
            case WEIGHTS -> "w = " + number;
            case DATA -> "\u27e8v h\u27e9 data = " + number;
            case MODEL -> "\u27e8v h\u27e9 model = " + number;
            case CHANGE -> "\u0394w = " + number;
        };
    }
}
