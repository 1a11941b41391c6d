package org.energyscape.lab.hopfield.attention;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** A query being drawn: values in 0 … 1, row-major; a round brush with an edge of one pixel. Holds no Node; one thread. */
final class QueryPad {
    private static final int UNDO_KEPT = 100;
    private static final double REFERENCE_SIDE = 28;
    private static final double RADIUS = 1.3;

    private final Deque<float[]> past = new ArrayDeque<>();
    private float[] picture = new float[0];

    /** Begins a stroke on a picture; undo comes back to it. */
    void begin(float[] from) {
        if (picture.length != from.length) {
            past.clear();
        }
        picture = from.clone();
        past.push(picture);
        if (past.size() > UNDO_KEPT) {
            past.removeLast();
        }
    }

    /** Wipes a picture out, as one stroke. */
    void clear(float[] from) {
        begin(from);
        picture = new float[from.length];
    }

    /** One dab of brush or eraser. */
    void dab(int side, int x, int y, boolean erase) {
        float[] next = picture.clone();
        double radius = Math.max(0.5, RADIUS * side / REFERENCE_SIDE) + (erase ? 1 : 0);
        for (int i = 0; i < next.length; i++) {
            float ink = (float) Math.max(0, Math.min(1, radius + 0.5 - Math.hypot(i % side - x, i / side - y)));
            next[i] = erase ? Math.min(next[i], 1 - ink) : Math.max(next[i], ink);
        }
        picture = next;
    }

    /** The picture before the last stroke, or null if there is none. */
    float @Nullable [] undo() {
        float[] before = past.poll();
        if (before != null) {
            picture = before;
        }
        return before;
    }

    /** The picture, which the pad does not change any more: the next dab makes another. */
    float[] picture() {
        return picture;
    }
}
