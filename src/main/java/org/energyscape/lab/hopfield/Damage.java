package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.data.Corruption;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.hopfield.Degradation;
import org.energyscape.engine.hopfield.Degraded;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.MaskedStart;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;

/**
 * The whole damage that the settings ask for: first the flip noise, then the half mask, then the steps one by one; at last
 * hidden pixels begin where {@link MaskedStart} says.
 *
 * @param side pixels a side
 * @param noise probability that a pixel is turned
 * @param mask the half that is hidden
 * @param steps what follows
 * @param start where hidden units begin
 */
record Damage(int side, double noise, MaskChoice mask, DamageSteps steps, MaskedStart start)
        implements Degradation.Composed.Maker {
    static Damage of(ParamValues values) {
        return new Damage(
                values.get(HopfieldParams.SIDE),
                values.get(HopfieldParams.NOISE),
                values.get(HopfieldParams.MASK),
                steps(values),
                values.get(HopfieldParams.MASKED_START));
    }

    /** The steps of the settings. */
    static DamageSteps steps(ParamValues values) {
        return DamageSteps.parse(HopfieldParams.DAMAGE.key(), values.get(HopfieldParams.DAMAGE));
    }

    /** What is left of a picture, hidden pixels at the value they start with. */
    DamagedPicture applyTo(HopfieldNetwork network, SpinVector truth, RandomKey key) {
        BitSet half =
                switch (mask) {
                    case NONE -> new BitSet();
                    case LEFT -> Mask.half(side, side, Mask.Half.LEFT).toBitSet();
                    case RIGHT -> Mask.half(side, side, Mask.Half.RIGHT).toBitSet();
                    case TOP -> Mask.half(side, side, Mask.Half.TOP).toBitSet();
                    case BOTTOM -> Mask.half(side, side, Mask.Half.BOTTOM).toBitSet();
                };
        float[] noisy = Corruption.flipSpins(truth.toFloats(), noise, key.child("noise"));
        DamagedPicture end = steps.applyTo(new DamagedPicture(side, noisy, half), key.child("steps"));
        SpinVector filled =
                start.fill(network, SpinVector.threshold(end.spins(), 0), end.hidden(), key.child("hidden"));
        return end.with(filled.toFloats());
    }

    /** The same for trials: what is seen is known, and so nothing where nothing is hidden. */
    @Override
    public Degraded damage(HopfieldNetwork network, SpinVector truth, RandomKey key) {
        DamagedPicture end = applyTo(network, truth, key);
        BitSet known = new BitSet();
        if (!end.hidden().isEmpty()) {
            known.set(0, truth.size());
            known.andNot(end.hidden());
        }
        return new Degraded(SpinVector.threshold(end.spins(), 0), known);
    }

    /** Words for what the settings do before the steps: at most one line each for noise and mask. */
    static List<String> settingsInWords(ParamValues values) {
        List<String> words = new ArrayList<>();
        double noise = values.get(HopfieldParams.NOISE);
        if (noise > 0) {
            words.add("Flip noise " + Math.round(100 * noise) + " %");
        }
        if (values.get(HopfieldParams.MASK) != MaskChoice.NONE) {
            words.add(values.get(HopfieldParams.MASK).label() + " hidden");
        }
        return words;
    }
}
