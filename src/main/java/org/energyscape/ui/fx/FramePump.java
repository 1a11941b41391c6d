package org.energyscape.ui.fx;

import java.util.function.LongConsumer;
import javafx.animation.AnimationTimer;

/**
 * The one animation timer of a window. Each pulse it lets the page in front take at most one snapshot and draw it, so a
 * fast simulation cannot flood the screen and a hidden page costs nothing. On the FX thread only.
 */
public final class FramePump {
    private final FrameStats stats = new FrameStats();
    private final ScreenShare share = new ScreenShare();
    private final LongConsumer onPulse;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long nowNanos) {
            stats.frame(nowNanos);
            share.frame(nowNanos);
            onPulse.accept(nowNanos);
        }
    };

    /** Calls the given consumer with the pulse's time in nanoseconds, once started. */
    public FramePump(LongConsumer onPulse) {
        this.onPulse = onPulse;
    }

    public void start() {
        stats.reset();
        share.reset();
        timer.start();
    }

    public void stop() {
        timer.stop();
    }

    /** How evenly the frames come. */
    public FrameStats stats() {
        return stats;
    }

    /** How much runs should rest for the screen's sake. */
    public ScreenShare share() {
        return share;
    }
}
