package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WindowPlacementTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1440, 900);
    private static final Rectangle2D PROJECTOR = new Rectangle2D(1440, 0, 1920, 1080);

    private static Rectangle2D clamp(double x, double y, double width, double height) {
        return WindowPlacement.clamp(new Rectangle2D(x, y, width, height), List.of(LAPTOP, PROJECTOR), LAPTOP);
    }

    @Test
    void aWindowThatFitsStaysWhereItWas() {
        assertThat(clamp(1500, 20, 1200, 800)).isEqualTo(new Rectangle2D(1500, 20, 1200, 800));
    }

    @Test
    void aWindowWhoseScreenIsGoneComesBackToThePrimaryOne() {
        assertThat(clamp(9000, 20, 1200, 800)).isEqualTo(new Rectangle2D(240, 20, 1200, 800));
    }

    @Test
    void aWindowLargerThanItsScreenShrinksToTheOneThatShowsMostOfIt() {
        assertThat(clamp(-50, -50, 3000, 2000)).isEqualTo(PROJECTOR);
    }

    @Test
    void aTinyWindowGrowsToWhatCanBeUsed() {
        Rectangle2D placed = clamp(100, 100, 10, 10);
        assertThat(placed.getWidth()).isEqualTo(WindowPlacement.LEAST_WIDTH);
        assertThat(placed.getHeight()).isEqualTo(WindowPlacement.LEAST_HEIGHT);
    }
}
