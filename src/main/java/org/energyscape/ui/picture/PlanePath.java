package org.energyscape.ui.picture;

/**
 * A way over a {@link PlanePlot}, paler the older.
 *
 * @param places {@code x, y} each, oldest first; kept, not copied
 * @param color as that of a {@link PlaneMark.Look}
 * @param moving whether its head is drawn as something that still moves
 */
public record PlanePath(float[] places, int color, boolean moving) {}
