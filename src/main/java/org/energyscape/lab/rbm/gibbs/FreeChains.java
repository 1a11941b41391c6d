package org.energyscape.lab.rbm.gibbs;

import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.rbm.GibbsChains;
import org.jspecify.annotations.Nullable;

/**
 * Chains that begin where others begin and draw the same random numbers, but never hold a pixel: what the held ones owe to
 * what they hold. How far both are from the pictures they began with is measured as they go. One thread.
 */
final class FreeChains {
    private final WalkingChains free;
    private final WalkingChains held;
    private final InpaintingCourse course = new InpaintingCourse();
    private FloatMatrix original;
    private boolean[] mask;
    private long since;

    FreeChains(WalkingChains free, WalkingChains held) {
        this.free = free;
        this.held = held;
        original = free.shown().visible();
        mask = new boolean[original.getColumnDimension()];
    }

    /** Where they stand. */
    record State(WalkingChains.State chains, InpaintingCourse.State course, boolean[] mask, long since) {
        long bytes() {
            return chains.bytes() + course.bytes() + mask.length;
        }
    }

    void begin() {
        free.begin();
        original = free.shown().visible().copy();
    }

    /** What both began with, chains x m. */
    FloatMatrix original() {
        return original;
    }

    /** Other pixels are held, or others weights walked with, from so many half-steps on. */
    void measureAnew(GibbsCommand.@Nullable Hold hold, long halfSteps) {
        mask = hold == null ? new boolean[original.getColumnDimension()] : hold.mask();
        since = halfSteps / GibbsSimulation.LAYERS;
        course.clear();
    }

    /** Follows a step of the chains that hold pixels. */
    void halfStep() {
        free.halfStep();
        GibbsChains shown = free.shown();
        if (shown.nextLayer() == GibbsChains.Layer.HIDDEN && free.beginAtPictures() && hidden() > 0) {
            course.add(
                    shown.halfSteps() / GibbsSimulation.LAYERS,
                    original,
                    mask,
                    held.shown().visibleProbabilities(),
                    shown.visibleProbabilities());
        }
    }

    private int hidden() {
        int count = 0;
        for (boolean one : mask) {
            count += one ? 0 : 1;
        }
        return count;
    }

    GibbsComparison comparison() {
        return new GibbsComparison(
                free.shown().visible().data().clone(),
                free.shown().visibleProbabilities().data().clone(),
                original.data(),
                hidden(),
                free.beginAtPictures(),
                since,
                course.state());
    }

    State state() {
        return new State(free.state(), course.state(), mask, since);
    }

    void restore(State state) {
        free.restore(state.chains);
        course.restore(state.course);
        mask = state.mask;
        since = state.since;
    }
}
