package org.energyscape.lab.rbm.pane;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.RbmSnapshot;

/**
 * Which panes are drawn in a frame. Each pane draws when its turn comes, as many in a frame as have no more than
 * {@value #CELLS} cells together, at least one: four panes of a large machine then take turns instead of making every frame
 * late. What is small is drawn in every frame. Counts, so that it is the same on any computer. Used on one thread.
 */
final class PaneTurns {
    /** Two mosaics of 784 x 500 weights are more than a frame has time for, one and what is small beside it is not. */
    static final long CELLS = 500_000;

    private final Deque<Exhibit.Kind> queue = new ArrayDeque<>();

    /**
     * The panes to draw now.
     *
     * @param waiting those that have something new
     * @param cells how much there is to draw
     */
    List<Exhibit.Kind> next(Set<Exhibit.Kind> waiting, ToLongFunction<Exhibit.Kind> cells) {
        queue.removeIf(kind -> !waiting.contains(kind));
        for (Exhibit.Kind kind : Exhibit.Kind.values()) {
            if (waiting.contains(kind) && !queue.contains(kind)) {
                queue.addLast(kind);
            }
        }
        List<Exhibit.Kind> turn = new ArrayList<>();
        long sum = 0;
        for (Exhibit.Kind kind : List.copyOf(queue)) {
            long more = cells.applyAsLong(kind);
            if (turn.isEmpty() || sum + more <= CELLS) {
                turn.add(kind);
                sum += more;
                queue.remove(kind);
            }
        }
        return turn;
    }

    /** About how many cells a pane draws of a snapshot. */
    static long cells(Exhibit.Kind kind, RbmSnapshot snapshot) {
        Exhibit exhibit = snapshot.exhibits().get(kind);
        if (exhibit instanceof Exhibit.Filters now) {
            return now.mosaic().values().length;
        } else if (exhibit instanceof Exhibit.Updates now) {
            return now.mosaic().values().length;
        } else if (exhibit instanceof Exhibit.Activity now) {
            return now.values().length;
        } else if (exhibit instanceof Exhibit.Fantasies now) {
            return now.values().length;
        }
        // Plots and a few pictures.
        return 50_000;
    }
}
