package org.energyscape.lab.rbm.run;

import java.util.Set;
import org.energyscape.lab.rbm.param.FilterOrder;
import org.jspecify.annotations.Nullable;

/**
 * What the student looks at, as the pages change it. Every change asks for a fresh snapshot. Written on the FX thread, read by
 * the worker when it makes a snapshot.
 */
public final class LookModel {
    private final Runnable changed;
    private volatile RbmLook look;

    /**
     * Nothing is on screen yet.
     *
     * @param order of the filters
     * @param changed asks for a snapshot
     */
    public LookModel(FilterOrder order, Runnable changed) {
        this.changed = changed;
        look = RbmLook.NOTHING.withOrder(order);
    }

    /** At this moment; any thread. */
    public RbmLook now() {
        return look;
    }

    /** The number of the chosen hidden unit, or -1. */
    public int inspected() {
        return look.filter();
    }

    /** Puts one filter under the lens, or none by -1. */
    public void inspect(int filter) {
        take(look.withFilter(filter));
    }

    /** A unit was clicked: it is inspected, or let go where it was already. */
    public void choose(int unit) {
        inspect(unit == look.filter() ? -1 : unit);
    }

    /** Wants to know how the probability of one unit comes about; the next snapshot says. */
    public void ask(RbmQuestion question) {
        take(look.withQuestion(question));
    }

    /** The drawing has changed: the next snapshot says what the machine makes of it. */
    public void draw(float @Nullable [] picture) {
        take(look.withDrawing(picture));
    }

    /** These are the panes now on screen; nothing else is made. */
    public void exhibit(Set<Exhibit.Kind> kinds) {
        if (!kinds.equals(look.exhibits())) {
            take(look.withExhibits(kinds));
        }
    }

    /** Filters are shown in this order. */
    public void order(FilterOrder wanted) {
        if (wanted != look.order()) {
            take(look.withOrder(wanted));
        }
    }

    private void take(RbmLook now) {
        look = now;
        changed.run();
    }
}
