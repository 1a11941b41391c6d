package org.energyscape.lab.rbm.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.energyscape.lab.rbm.run.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * How the panes of the training page share its room: one pane, or a part that is divided in two, beside or above one another.
 * A kind of picture stands in one pane at most, so that its name says which pane is meant. Immutable, without a node.
 *
 * <p>Written as {@code beside(0.69, filters, stacked(0.4, reconstructions, inspector))}.
 */
sealed interface PaneLayout {
    /** Most panes at a time: more would not be legible. */
    int MOST = 4;

    double LEAST_SHARE = 0.12;

    /** A pane. */
    record One(Exhibit.Kind kind) implements PaneLayout {
        @Override
        public String toString() {
            return kind.key();
        }
    }

    /**
     * Two parts.
     *
     * @param stacked above one another; else beside one another
     * @param share of the first part
     */
    record Two(boolean stacked, double share, PaneLayout first, PaneLayout second) implements PaneLayout {
        public Two {
            share = Math.max(LEAST_SHARE, Math.min(1 - LEAST_SHARE, share));
        }

        Two withShare(double wanted) {
            return new Two(stacked, wanted, first, second);
        }

        @Override
        public String toString() {
            String divided = stacked ? "stacked" : "beside";
            return String.format(Locale.ROOT, "%s(%.3f, %s, %s)", divided, share, first, second);
        }
    }

    /** What is shown, from left to right and from top to bottom. */
    default List<Exhibit.Kind> kinds() {
        List<Exhibit.Kind> kinds = new ArrayList<>();
        collect(this, kinds);
        return kinds;
    }

    private static void collect(PaneLayout layout, List<Exhibit.Kind> kinds) {
        if (layout instanceof One one) {
            kinds.add(one.kind());
        } else if (layout instanceof Two two) {
            collect(two.first(), kinds);
            collect(two.second(), kinds);
        }
    }

    /** The same with another part in place of a pane. */
    default PaneLayout with(Exhibit.Kind kind, PaneLayout part) {
        return map(this, pane -> pane.kind() == kind ? part : pane);
    }

    /** The same with two kinds in each other's places. */
    default PaneLayout swapped(Exhibit.Kind a, Exhibit.Kind b) {
        return map(this, pane -> pane.kind() == a ? new One(b) : pane.kind() == b ? new One(a) : pane);
    }

    private static PaneLayout map(PaneLayout layout, Function<One, PaneLayout> change) {
        if (layout instanceof Two two) {
            return new Two(two.stacked(), two.share(), map(two.first(), change), map(two.second(), change));
        }
        return change.apply((One) layout);
    }

    /** The same without a pane, whose neighbour takes its room; null if it was the only one. */
    default @Nullable PaneLayout without(Exhibit.Kind kind) {
        if (this instanceof Two two) {
            PaneLayout first = two.first().without(kind);
            PaneLayout second = two.second().without(kind);
            return first == null ? second : second == null ? first : new Two(two.stacked(), two.share(), first, second);
        }
        return this instanceof One one && one.kind() == kind ? null : this;
    }

    /** The same with the innermost divided part of that direction around a pane changed; itself where there is none. */
    default PaneLayout around(Exhibit.Kind kind, boolean stacked, UnaryOperator<Two> change) {
        if (!hasDivider(this, kind, stacked) || !(this instanceof Two two)) {
            return this;
        }
        if (hasDivider(two.first(), kind, stacked) || hasDivider(two.second(), kind, stacked)) {
            return new Two(
                    two.stacked(),
                    two.share(),
                    two.first().around(kind, stacked, change),
                    two.second().around(kind, stacked, change));
        }
        return change.apply(two);
    }

    /** Whether there is one of that direction around the pane. */
    private static boolean hasDivider(PaneLayout layout, Exhibit.Kind kind, boolean stacked) {
        return layout instanceof Two two
                && two.kinds().contains(kind)
                && (two.stacked() == stacked
                        || hasDivider(two.first(), kind, stacked)
                        || hasDivider(two.second(), kind, stacked));
    }

    /** The layout that words describe; null where they describe none that can be shown. */
    static @Nullable PaneLayout parse(String words) {
        return new PaneWords(words).layout();
    }
}
