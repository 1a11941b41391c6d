package org.energyscape.lab.hopfield.capacity;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The recall shown beside an experiment, and the moment of it. Holds no Node; used on one thread, the FX thread in the window. */
final class ReplayController {
    /** A whole recall takes about this long. */
    private static final double SECONDS = 5;

    private static final double LEAST_RATE = 4;

    private final Launcher launcher;
    private final AtomicReference<@Nullable ReplayTrace> inbox = new AtomicReference<>();
    private @Nullable ReplayRequest request;
    private @Nullable ReplayTrace trace;
    private @Nullable Runnable cancel;
    private int moment;
    private boolean playing;
    private long lastNanos;
    private double due;

    ReplayController(Launcher launcher) {
        this.launcher = launcher;
    }

    @Nullable
    ReplayRequest request() {
        return request;
    }

    /** The recall asked for; null until it has been made again. */
    @Nullable
    ReplayTrace trace() {
        return trace;
    }

    int moment() {
        return moment;
    }

    boolean isPlaying() {
        return playing;
    }

    /** Makes a recall again and plays it. */
    void open(ReplayRequest wanted) {
        if (wanted.equals(request)) {
            return;
        }
        close();
        request = wanted;
        cancel =
                launcher.start("Replaying a recall", progress -> inbox.set(ReplayTrace.of(wanted, progress)), () -> {});
    }

    /** Puts it away. */
    void close() {
        Runnable running = cancel;
        cancel = null;
        if (running != null) {
            running.run();
        }
        request = null;
        trace = null;
        playing = false;
        moment = 0;
    }

    /** Plays on, from the start if it is at its end, or stops. */
    void toggle() {
        ReplayTrace now = trace;
        if (now != null) {
            if (!playing && moment == now.moments() - 1) {
                moment = 0;
            }
            playing = !playing && now.moments() > 1;
            due = 0;
        }
    }

    void seek(int wanted) {
        ReplayTrace now = trace;
        if (now != null) {
            moment = Math.max(0, Math.min(now.moments() - 1, wanted));
            playing = false;
        }
    }

    /** Moves on; says whether there is something new to draw. */
    boolean pulse(long nanos) {
        boolean any = false;
        ReplayTrace arrived = inbox.getAndSet(null);
        if (arrived != null && arrived.request().equals(request)) {
            trace = arrived;
            moment = 0;
            playing = arrived.moments() > 1;
            due = 0;
            any = true;
        }
        ReplayTrace now = trace;
        if (playing && now != null) {
            double rate = Math.max(LEAST_RATE, now.moments() / SECONDS);
            due += Math.max(0, Math.min(0.1, (nanos - lastNanos) / 1e9)) * rate;
            int steps = (int) due;
            due -= steps;
            if (steps > 0) {
                moment = Math.min(now.moments() - 1, moment + steps);
                playing = moment < now.moments() - 1;
                any = true;
            }
        }
        lastNanos = nanos;
        return any;
    }
}
