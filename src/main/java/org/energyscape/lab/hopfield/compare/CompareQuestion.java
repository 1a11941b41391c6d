package org.energyscape.lab.hopfield.compare;

import java.util.BitSet;
import java.util.List;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.jspecify.annotations.Nullable;

/**
 * What is compared.
 *
 * @param memories the pictures; null before the lab has any
 * @param competitors the columns
 */
record CompareQuestion(@Nullable Memories memories, List<TunedRule> competitors) {
    static final CompareQuestion NONE = new CompareQuestion(null, List.of());

    CompareQuestion {
        competitors = List.copyOf(competitors);
    }

    /** Whether anything can be recalled. */
    boolean hasPatterns() {
        return memories != null && !memories.network().patterns().isEmpty();
    }

    /** Whether there is a clamped process besides the free one: only what is hidden leaves something known. */
    boolean isMasked() {
        return memories != null && memories.isMasked();
    }

    /** Units whose value is not known: the hidden ones, or all. Fresh. */
    static BitSet unknown(Memories memories) {
        BitSet unknown = (BitSet) memories.hidden().clone();
        if (unknown.isEmpty()) {
            unknown.set(0, memories.units());
        }
        return unknown;
    }
}
