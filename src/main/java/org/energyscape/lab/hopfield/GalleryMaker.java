package org.energyscape.lab.hopfield;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.Glyph;
import org.energyscape.engine.data.Glyphs;
import org.energyscape.engine.data.GreyPicture;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.data.image.PictureScaler;
import org.energyscape.engine.hopfield.HadamardPictures;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.part.GalleryItem;

/** Lays out the gallery that the settings ask for. A function of the settings alone. */
final class GalleryMaker {
    private static final float INK_THRESHOLD = 0.4f;
    private static final int LEAST_SHOWN = 12;

    private GalleryMaker() {}

    /** How many pictures there are at first, numbered from 0. */
    static int count(ParamValues values) {
        return Math.max(LEAST_SHOWN, values.get(HopfieldParams.STORED));
    }

    static List<GalleryItem> make(ParamValues values) {
        int side = values.get(HopfieldParams.SIDE);
        int stored = values.get(HopfieldParams.STORED);
        int shown = count(values);
        long seed = values.get(HopfieldParams.SEED);
        HadamardPictures orthogonal = HadamardPictures.ofSide(side);
        List<GalleryItem> items = new ArrayList<>();
        for (int i = 0; i < shown; i++) {
            items.add(
                    switch (values.get(HopfieldParams.PATTERNS)) {
                        case GLYPHS -> glyph(i, side, seed);
                        case DIGITS -> digit(i, side, seed);
                        case RANDOM -> random(i, side, seed);
                        case HADAMARD -> hadamard(i, orthogonal, side, seed);
                    });
        }
        items.replaceAll(item -> item.withStored(item.id() < stored));
        return items;
    }

    /** After the last glyph random patterns follow, so that any number can be stored. */
    private static GalleryItem glyph(int index, int side, long seed) {
        List<Glyph> glyphs = Glyphs.all();
        if (index >= glyphs.size()) {
            return random(index, side, seed);
        }
        Glyph glyph = glyphs.get(index);
        return new GalleryItem(index, glyph.title(), SpinVector.threshold(glyph.spins(side), 0), false);
    }

    private static GalleryItem digit(int index, int side, long seed) {
        int label = index % 10;
        float[] ink = new DigitWriter(seed).digit(label, index / 10);
        GreyPicture picture = new GreyPicture(DigitWriter.SIDE, DigitWriter.SIDE, ink);
        GreyPicture scaled = PictureScaler.square(picture, side, PictureScaler.Fit.CROP, 0);
        return new GalleryItem(index, "Digit " + label, SpinVector.threshold(scaled.values(), INK_THRESHOLD), false);
    }

    /** After the last of them random patterns follow. */
    private static GalleryItem hadamard(int index, HadamardPictures pictures, int side, long seed) {
        return index >= pictures.count()
                ? random(index, side, seed)
                : new GalleryItem(index, "H " + (index + 1), pictures.picture(index), false);
    }

    private static GalleryItem random(int index, int side, long seed) {
        RandomKey key = RandomKey.ofSeed(seed).child("patterns").child(index);
        return new GalleryItem(index, "Random " + (index + 1), SpinVector.random(side * side, key), false);
    }
}
