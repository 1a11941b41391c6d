package org.energyscape.ui.shell;

import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableDoubleValue;

/**
 * Folds the navigation by itself in a window too narrow for it, pictures and settings side by side, and unfolds it when there
 * is room again. Who folds or unfolds it by hand is obeyed, and only that is remembered. FX thread.
 */
final class FoldForRoom {
    /** A lab's own bars need some 650 pixels, the settings 312. */
    static final double LEAST_WIDTH = 1150;

    private final BooleanProperty folded;
    private boolean byItself;
    private boolean folding;

    FoldForRoom(BooleanProperty folded, ObservableDoubleValue width) {
        this.folded = folded;
        folded.addListener(o -> byItself &= folding);
        width.addListener((o, was, is) -> fit(isNarrow(was.doubleValue()), isNarrow(is.doubleValue())));
    }

    /** Before the first layout there is no width. */
    private static boolean isNarrow(double width) {
        return width > 0 && width < LEAST_WIDTH;
    }

    private void fit(boolean wasNarrow, boolean narrow) {
        if (narrow && !wasNarrow && !folded.get()) {
            set(true);
            byItself = true;
        } else if (wasNarrow && !narrow && byItself) {
            set(false);
            byItself = false;
        }
    }

    private void set(boolean fold) {
        folding = true;
        folded.set(fold);
        folding = false;
    }

    /** Whether it is folded by hand. */
    boolean isWished() {
        return folded.get() && !byItself;
    }
}
