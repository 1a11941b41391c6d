package org.energyscape.lab.hopfield.part;

import java.util.BitSet;
import java.util.List;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.UpdateOrder;

/**
 * What all pages of the lab look at: the pictures, the network that has stored some of them, and the damaged one. Immutable, so
 * that it may be used by jobs. Nobody writes into {@code hidden}.
 *
 * @param side pixels a side, N = side²
 * @param gallery all pictures, in order
 * @param network the stored ones in the order of the gallery, under the rule chosen; learns when first asked
 * @param chosen place of the damaged picture in the gallery, or -1 if the gallery is empty
 * @param truth the picture before the damage
 * @param damaged where recall begins
 * @param hidden pixels whose value is not known; empty where the damage is noise alone
 * @param order which units are updated when
 * @param temperature of the updates; 0 for none
 * @param seed the seed of the lab
 */
public record Memories(
        int side,
        List<GalleryItem> gallery,
        HopfieldNetwork network,
        int chosen,
        SpinVector truth,
        SpinVector damaged,
        BitSet hidden,
        UpdateOrder order,
        double temperature,
        long seed) {
    public Memories {
        gallery = List.copyOf(gallery);
    }

    /** The stored pictures, in the order in which the network knows them. */
    public List<GalleryItem> stored() {
        return gallery.stream().filter(GalleryItem::stored).toList();
    }

    /** Whether pixels are hidden. */
    public boolean isMasked() {
        return !hidden.isEmpty();
    }

    /** The pixels that are not hidden: a clamped recall takes them for true. Fresh; empty if nothing is hidden. */
    public BitSet observed() {
        BitSet observed = new BitSet();
        if (!hidden.isEmpty()) {
            observed.set(0, truth.size());
            observed.andNot(hidden);
        }
        return observed;
    }

    /** N. */
    public int units() {
        return truth.size();
    }
}
