package org.energyscape.lab.hopfield.attention;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.data.Corruption;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.data.digits.DigitWriter;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.attention.AttentionParams.Hidden;
import org.energyscape.lab.hopfield.attention.AttentionParams.Source;
import org.energyscape.lab.hopfield.part.Memories;
import org.jspecify.annotations.Nullable;

/** What the memories are asked with: grey pictures in 0 … 1, which follow from settings, seed, and gallery alone. */
final class AttentionQueries {
    /** Writings from here on are not among the memories. */
    private static final long UNSEEN = 1_000_000;

    private static final int MOST_ROWS = 10;

    private AttentionQueries() {}

    /**
     * A query.
     *
     * @param name what it was made of
     * @param grey side² values
     */
    record Named(String name, float[] grey) {}

    /** The query of the settings; there is at least one memory. */
    static Named query(ParamValues values, AttentionMemories memories, @Nullable Memories lab) {
        int which = (values.get(AttentionParams.WHICH) - 1) % memories.count();
        return switch (values.get(AttentionParams.QUERY)) {
            case DAMAGED -> damaged(values, memories, which);
            case UNSEEN -> unseen(values, memories, lab, which);
            case MIXTURE -> {
                int other = (values.get(AttentionParams.OTHER) - 1) % memories.count();
                float[] mixed = memories.grey().get(which).clone();
                float[] second = memories.grey().get(other);
                double share = values.get(AttentionParams.SHARE);
                for (int i = 0; i < mixed.length; i++) {
                    mixed[i] = (float) ((1 - share) * mixed[i] + share * second[i]);
                }
                yield new Named(title(memories, which) + " with " + title(memories, other), mixed);
            }
            case DRAWN ->
                new Named("Drawing", DrawnQuery.picture(values.get(AttentionParams.DRAWING), memories.units()));
        };
    }

    /** A memory's place, from 1, and its name. */
    static String title(AttentionMemories memories, int k) {
        return (k + 1) + " " + memories.names().get(k);
    }

    private static Named damaged(ParamValues values, AttentionMemories memories, int which) {
        RandomKey key = RandomKey.ofSeed(values.get(AttentionParams.SEED))
                .child("query")
                .child(which);
        float[] picture =
                Corruption.saltAndPepperGrey(memories.grey().get(which), values.get(AttentionParams.NOISE), key);
        Hidden hidden = values.get(AttentionParams.HIDDEN);
        if (hidden != Hidden.NOTHING) {
            Mask.Half half = hidden == Hidden.LOWER ? Mask.Half.BOTTOM : Mask.Half.RIGHT;
            picture = Corruption.hide(picture, Mask.half(memories.side(), memories.side(), half), 0);
        }
        return new Named(title(memories, which) + ", damaged", picture);
    }

    private static Named unseen(ParamValues values, AttentionMemories memories, @Nullable Memories lab, int which) {
        if (values.get(AttentionParams.SOURCE) == Source.DIGITS) {
            int label = memories.labels()[which];
            DigitWriter writer = new DigitWriter(values.get(AttentionParams.SEED));
            return new Named("A " + label + " not in memory", writer.digit(label, UNSEEN + which));
        }
        return lab == null
                ? damaged(values, memories, which)
                : new Named("The lab's damaged picture", AttentionMemories.ofSpins(lab.damaged()));
    }

    /** Some queries at once, for the matrix: an unseen writing of each class, or of a gallery each memory damaged. */
    static List<Named> several(ParamValues values, AttentionMemories memories) {
        List<Named> rows = new ArrayList<>();
        if (values.get(AttentionParams.SOURCE) == Source.DIGITS) {
            for (int k = 0; k < Math.min(memories.count(), values.get(AttentionParams.CLASSES)); k++) {
                rows.add(unseen(values, memories, null, k));
            }
        } else {
            for (int k = 0; k < Math.min(memories.count(), MOST_ROWS); k++) {
                rows.add(damaged(values, memories, k));
            }
        }
        return rows;
    }
}
