package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.Autocorrelation;

/**
 * What is remembered of the way of Gibbs chains on the {@link PictureMap}: the places after the last {@value #LENGTH} full
 * steps, how long the cells of a grid were stayed in, and the autocorrelation of the first coordinate. A full step costs 4 m
 * operations a chain. One thread.
 */
public final class GibbsTrace {
    /** Full steps a trail is long. */
    public static final int LENGTH = 200;

    /** The greatest lag: 1,000 steps tell a memory of up to 250, whose window of 3 τ this is. */
    static final int LAGS = 750;

    /** Cells a side. */
    static final int CELLS = 24;

    private final PictureMap map;
    private final int chains;
    /** Place s % LENGTH holds the places after full step s, chains x 2. */
    private final float[] ring;

    private final int[] stays = new int[CELLS * CELLS];
    private Autocorrelation memory;
    private final boolean random;
    private long steps;
    private long counted;

    /**
     * Nothing remembered yet.
     *
     * @param random whether chance drives the chains; without it there is no correlation to speak of
     */
    GibbsTrace(PictureMap map, int chains, boolean random) {
        this.map = map;
        this.random = random;
        this.chains = chains;
        ring = new float[2 * chains * LENGTH];
        memory = new Autocorrelation(chains, LAGS);
    }

    /** Everything, copied. */
    record State(float[] ring, int[] stays, Autocorrelation memory, long steps, long counted) {
        long bytes() {
            return (long) Float.BYTES * ring.length + (long) Integer.BYTES * stays.length + memory.byteSize();
        }
    }

    State state() {
        int used = (int) Math.min(steps, LENGTH) * 2 * chains;
        return new State(Arrays.copyOf(ring, used), stays.clone(), memory.copy(), steps, counted);
    }

    void restore(State state) {
        System.arraycopy(state.ring, 0, ring, 0, state.ring.length);
        System.arraycopy(state.stays, 0, stays, 0, stays.length);
        memory = state.memory.copy();
        steps = state.steps;
        counted = state.counted;
    }

    /** Nothing is remembered. */
    void clear() {
        steps = 0;
        forgetCounts();
    }

    /** The chains now walk another distribution: stays and correlations begin anew, the trail goes on. */
    void forgetCounts() {
        Arrays.fill(stays, 0);
        memory.clear();
        counted = 0;
    }

    boolean isEmpty() {
        return steps == 0;
    }

    /** The start, chains x m: the first place of the trail, but no state that the chains came to. */
    void start(FloatMatrix visible) {
        keep(map.made().plane().project(visible));
    }

    /** The states after a full step, chains x m. */
    void follow(FloatMatrix visible) {
        PictureMap.Made made = map.made();
        float[] places = made.plane().project(visible);
        keep(places);
        double[] first = new double[chains];
        for (int r = 0; r < chains; r++) {
            first[r] = places[2 * r];
            int cell = cell(made.area(), places[2 * r], places[2 * r + 1]);
            if (cell >= 0) {
                stays[cell]++;
            }
        }
        if (random) {
            memory.add(first);
        }
        counted++;
    }

    private void keep(float[] places) {
        System.arraycopy(places, 0, ring, (int) (steps % LENGTH) * places.length, places.length);
        steps++;
    }

    private static int cell(PictureMap.Area area, double x, double y) {
        int column = (int) Math.floor((x - area.left()) / (area.right() - area.left()) * CELLS);
        int row = (int) Math.floor((y - area.bottom()) / (area.top() - area.bottom()) * CELLS);
        boolean inside = column >= 0 && column < CELLS && row >= 0 && row < CELLS;
        return inside ? row * CELLS + column : -1;
    }

    /**
     * What a view draws.
     *
     * @param visible the present states, chains x m, for chains that have not moved
     */
    GibbsMap map(int focus, FloatMatrix visible) {
        PictureMap.Made made = map.made();
        int row = 2 * chains;
        float[] now;
        if (isEmpty()) {
            now = made.plane().project(visible);
        } else {
            int last = (int) ((steps - 1) % LENGTH) * row;
            now = Arrays.copyOfRange(ring, last, last + row);
        }
        int kept = (int) Math.min(steps, LENGTH);
        float[] trail = new float[2 * kept];
        for (int k = 0; k < kept; k++) {
            int from = (int) ((steps - kept + k) % LENGTH) * row + 2 * focus;
            trail[2 * k] = ring[from];
            trail[2 * k + 1] = ring[from + 1];
        }
        return new GibbsMap(
                made.places(),
                map.labels(),
                made.plane().share(0),
                made.plane().share(1),
                now,
                trail,
                made.area(),
                CELLS,
                stays.clone(),
                counted,
                memory.estimate());
    }
}
