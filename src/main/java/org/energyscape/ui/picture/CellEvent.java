package org.energyscape.ui.picture;

/**
 * Something done to a cell of a picture. A drag reports every cell on the straight line between two positions of the
 * pointer, so that a quick brush leaves no gaps.
 *
 * @param x column, from the left, 0-based
 * @param y row, from the top, 0-based
 * @param shift whether the shift key was down
 * @param shortcut whether the control key (command on a Mac) was down
 */
public record CellEvent(Phase phase, int x, int y, boolean shift, boolean shortcut) {

    /** The parts of a stroke; a keyboard click is a press and a release. */
    public enum Phase {
        PRESS,
        DRAG,
        RELEASE
    }
}
