package org.energyscape.lab.rbm.draw;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A picture being drawn: brush, eraser, undo. Values in [0, 1], row-major; the brush is round with an edge of one pixel,
 * like the antialiased strokes of the data. Holds no Node; one thread.
 */
public final class DrawPad {
    private static final int UNDO_KEPT = 100;

    private final Deque<float[]> past = new ArrayDeque<>();
    private int width;
    private float[] picture;
    private double radius = 1.3;
    private boolean erasing;

    public DrawPad(int width, int height) {
        this.width = width;
        this.picture = new float[width * height];
    }

    /** An empty pad of another size; the past is forgotten. */
    public void resize(int newWidth, int newHeight) {
        if (newWidth != width || newWidth * newHeight != picture.length) {
            width = newWidth;
            picture = new float[newWidth * newHeight];
            past.clear();
        }
    }

    /** The brush in pixels, from its middle to where its ink is half. */
    void setRadius(double pixels) {
        radius = pixels;
    }

    void setErasing(boolean erase) {
        erasing = erase;
    }

    boolean isErasing() {
        return erasing;
    }

    /** Remembers the picture as it is, for {@link #undo}: called where a stroke begins. */
    public void begin() {
        past.push(picture.clone());
        if (past.size() > UNDO_KEPT) {
            past.removeLast();
        }
    }

    /** One dab of the brush; {@code erase} turns brush into eraser for this dab. */
    public void dab(int x, int y, boolean erase) {
        boolean wipe = erase != erasing;
        // The eraser is a little wider, so that going over a stroke leaves no fringe of half ink.
        double size = wipe ? radius + 1 : radius;
        int reach = (int) Math.ceil(size + 0.5);
        int height = picture.length / width;
        for (int py = Math.max(0, y - reach); py <= Math.min(height - 1, y + reach); py++) {
            for (int px = Math.max(0, x - reach); px <= Math.min(width - 1, x + reach); px++) {
                double distance = Math.hypot(px - x, py - y);
                float ink = (float) Math.max(0, Math.min(1, size + 0.5 - distance));
                int i = py * width + px;
                picture[i] = wipe ? Math.min(picture[i], 1 - ink) : Math.max(picture[i], ink);
            }
        }
    }

    void clear() {
        begin();
        picture = new float[picture.length];
    }

    /** Takes over another picture of the same size. */
    public void put(float[] other) {
        if (other.length != picture.length) {
            throw new IllegalArgumentException(
                    "Expected a picture of " + picture.length + " pixels, found " + other.length);
        }
        begin();
        picture = other.clone();
    }

    /** Back to before the last stroke; false if there is nothing to undo. */
    boolean undo() {
        float[] before = past.poll();
        if (before == null) {
            return false;
        }
        picture = before;
        return true;
    }

    boolean canUndo() {
        return !past.isEmpty();
    }

    /** A copy of the picture. */
    public float[] picture() {
        return picture.clone();
    }

    public boolean isEmpty() {
        for (float value : picture) {
            if (value > 0) {
                return false;
            }
        }
        return true;
    }
}
