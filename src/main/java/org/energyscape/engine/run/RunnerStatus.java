package org.energyscape.engine.run;

import org.jspecify.annotations.Nullable;

/**
 * What a runner says of itself at one moment.
 *
 * @param state where it stands
 * @param step steps done
 * @param firstStep the earliest step that can be gone back to
 * @param lastStep the furthest step reached on this branch; greater than {@code step} while looking at the past
 * @param seeking whether it is on its way to another step
 * @param granularity what one press of "step" does
 * @param failure what went wrong, in FAILED; or the last refused command
 */
public record RunnerStatus(
        RunState state,
        long step,
        long firstStep,
        long lastStep,
        boolean seeking,
        @Nullable Granularity granularity,
        @Nullable Throwable failure) {
    /** Whether the present picture is a kept one with a known future. */
    public boolean inPast() {
        return step < lastStep;
    }
}
