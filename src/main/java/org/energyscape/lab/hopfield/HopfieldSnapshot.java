package org.energyscape.lab.hopfield;

import java.util.List;
import org.energyscape.engine.run.Snapshot;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Reduction;
import org.jspecify.annotations.Nullable;

/**
 * What the Hopfield view draws. Pictures are side² values of -1 and +1, row-major.
 *
 * @param step unit updates done
 * @param side pixels a side
 * @param gallery all pictures, in order
 * @param chosen place of the damaged picture in the gallery, or -1 if the gallery is empty
 * @param truth the chosen picture
 * @param damaged what is left of it: turned by noise; hidden pixels at the value they start with
 * @param hidden which pixels are hidden
 * @param free recall with every unit free, or null where it is not shown
 * @param clamped recall with the observed pixels clamped, or null where it is not shown
 * @param neuron the answer to what was asked about a unit, or null
 * @param memories what other pages look at; the same object until something changes
 * @param weights W, pooled where it is large; null while nothing is stored and under rules without weights
 * @param weightScale holds all of them, with zero in its middle
 */
public record HopfieldSnapshot(
        long step,
        int side,
        List<GalleryItem> gallery,
        int chosen,
        float[] truth,
        float[] damaged,
        boolean[] hidden,
        @Nullable Track free,
        @Nullable Track clamped,
        @Nullable NeuronTerms neuron,
        Memories memories,
        @Nullable Reduction weights,
        ColorScale weightScale)
        implements Snapshot {
    /**
     * One of the two processes as it stands.
     *
     * @param state the units
     * @param fields the local field of each unit
     * @param energy E(x)
     * @param overlaps with each stored picture, in the order of storing
     * @param truthOverlap with the picture that was damaged
     * @param wrong pixels that differ from it
     * @param sweeps sweeps done
     * @param flips units turned so far
     * @param finished whether it has come to rest
     * @param words where it stands, as a sentence
     */
    public record Track(
            float[] state,
            float[] fields,
            double energy,
            double[] overlaps,
            double truthOverlap,
            int wrong,
            int sweeps,
            long flips,
            boolean finished,
            String words) {}

    /** The stored pictures, in the order of the gallery. */
    public List<GalleryItem> storedItems() {
        return gallery.stream().filter(GalleryItem::stored).toList();
    }

    /** The process that stands for the recall where only one can be shown: the free one if both are. */
    public @Nullable Track main() {
        return free != null ? free : clamped;
    }
}
