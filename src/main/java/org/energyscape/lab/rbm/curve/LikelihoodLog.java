package org.energyscape.lab.rbm.curve;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The likelihoods measured in this run, by step. Used on one thread. */
public final class LikelihoodLog {
    private final List<Likelihood> points = new ArrayList<>();
    private long newest;
    private long version;

    /**
     * Training stands here now: a run that has begun anew, or has taken another way from an earlier step, loses what was
     * measured later.
     *
     * @param inPast whether the run only looks back
     */
    public void follow(long step, boolean inPast) {
        if (inPast) {
            return;
        }
        if (step < newest && points.removeIf(point -> point.step() > step)) {
            version++;
        }
        newest = step;
    }

    /** Keeps a result that belongs to this run; one of a run that is over is dropped. */
    public void add(Likelihood found) {
        if (found.step() > newest) {
            return;
        }
        points.removeIf(point -> point.step() == found.step());
        int at = 0;
        while (at < points.size() && points.get(at).step() < found.step()) {
            at++;
        }
        points.add(at, found);
        version++;
    }

    /** Another run is shown, wherever it stands. */
    public void clear() {
        points.clear();
        newest = 0;
        version++;
    }

    /** In the order of the steps. */
    public List<Likelihood> points() {
        return points;
    }

    @Nullable
    Likelihood last() {
        return points.isEmpty() ? null : points.get(points.size() - 1);
    }

    /** Rises with every change. */
    long version() {
        return version;
    }
}
