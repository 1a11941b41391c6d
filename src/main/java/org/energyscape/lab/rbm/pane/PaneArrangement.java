package org.energyscape.lab.rbm.pane;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.energyscape.lab.LabMemory;
import org.energyscape.lab.rbm.run.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * The panes of the training page as the student arranges them; remembered from one start to the next. Holds no node. Used on
 * one thread.
 */
public final class PaneArrangement {
    static final String KEY = "rbm.panes";

    /** Which picture a new pane shows: the first of these that is not on screen. */
    private static final List<Exhibit.Kind> NEXT = List.of(
            Exhibit.Kind.FILTERS,
            Exhibit.Kind.RECONSTRUCTIONS,
            Exhibit.Kind.HISTOGRAMS,
            Exhibit.Kind.ACTIVITY,
            Exhibit.Kind.UPDATES,
            Exhibit.Kind.INSPECTOR,
            Exhibit.Kind.FANTASIES);

    private final ReadOnlyObjectWrapper<PaneLayout> layout = new ReadOnlyObjectWrapper<>(NamedLayout.OVERVIEW.layout());
    private LabMemory memory = LabMemory.ofThisStart();

    /** Takes up what was left the last time, and remembers from now on. */
    public void rememberIn(LabMemory kept) {
        memory = kept;
        PaneLayout last = PaneLayout.parse(kept.get(KEY, ""));
        if (last != null) {
            layout.set(last);
        }
    }

    ReadOnlyObjectProperty<PaneLayout> layoutProperty() {
        return layout.getReadOnlyProperty();
    }

    PaneLayout layout() {
        return layout.get();
    }

    boolean shows(Exhibit.Kind kind) {
        return layout().kinds().contains(kind);
    }

    /** What is on screen. */
    Set<Exhibit.Kind> kinds() {
        return EnumSet.copyOf(layout().kinds());
    }

    public void apply(NamedLayout named) {
        change(named.layout());
    }

    /** The named layout it is now, or null; how the dividers stand does not count. */
    @Nullable
    NamedLayout named() {
        return Stream.of(NamedLayout.values())
                .filter(named -> haveSameShape(named.layout(), layout()))
                .findFirst()
                .orElse(null);
    }

    /** Whether they differ in nothing but their dividers. */
    static boolean haveSameShape(PaneLayout a, PaneLayout b) {
        if (a instanceof PaneLayout.Two two && b instanceof PaneLayout.Two other) {
            return two.stacked() == other.stacked()
                    && haveSameShape(two.first(), other.first())
                    && haveSameShape(two.second(), other.second());
        }
        return a.equals(b);
    }

    boolean canSplit() {
        return layout().kinds().size() < PaneLayout.MOST;
    }

    boolean canClose() {
        return layout().kinds().size() > 1;
    }

    /**
     * Divides a pane in two; the second half shows what is not on screen yet.
     *
     * @return what the new pane shows, or null where there are as many as there may be
     */
    Exhibit.@Nullable Kind split(Exhibit.Kind pane, boolean stacked) {
        if (!canSplit() || !shows(pane)) {
            return null;
        }
        Exhibit.Kind added =
                NEXT.stream().filter(kind -> !shows(kind)).findFirst().orElseThrow();
        change(layout().with(
                        pane, new PaneLayout.Two(stacked, 0.5, new PaneLayout.One(pane), new PaneLayout.One(added))));
        return added;
    }

    /** Takes a pane away; the last one stays. */
    void close(Exhibit.Kind pane) {
        PaneLayout rest = layout().without(pane);
        if (rest != null) {
            change(rest);
        }
    }

    /** A pane shows something else; where that is on screen already the two change places. */
    void show(Exhibit.Kind pane, Exhibit.Kind wanted) {
        change(shows(wanted) ? layout().swapped(pane, wanted) : layout().with(pane, new PaneLayout.One(wanted)));
    }

    /** Moves the divider nearest to a pane: down if the parts are stacked, else to the right; by a share of their room. */
    void moveDivider(Exhibit.Kind pane, boolean stacked, double by) {
        change(layout().around(pane, stacked, two -> two.withShare(two.share() + by)));
    }

    /** A divider was dragged: that between the parts which begin with these pictures. */
    void dragged(Exhibit.Kind first, Exhibit.Kind second, double share) {
        change(moved(layout(), first, second, share));
    }

    private static PaneLayout moved(PaneLayout layout, Exhibit.Kind first, Exhibit.Kind second, double share) {
        if (!(layout instanceof PaneLayout.Two two)) {
            return layout;
        }
        boolean here =
                two.first().kinds().get(0) == first && two.second().kinds().get(0) == second;
        return here
                ? two.withShare(share)
                : new PaneLayout.Two(
                        two.stacked(),
                        two.share(),
                        moved(two.first(), first, second, share),
                        moved(two.second(), first, second, share));
    }

    private void change(PaneLayout now) {
        if (!now.equals(layout())) {
            layout.set(now);
            memory.put(KEY, now.toString());
        }
    }
}
