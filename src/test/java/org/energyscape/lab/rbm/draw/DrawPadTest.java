package org.energyscape.lab.rbm.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DrawPadTest {
    private final DrawPad pad = new DrawPad(9, 9);

    @Test
    void aDabIsRoundAndFullInItsMiddle() {
        pad.setRadius(1.5);
        pad.dab(4, 4, false);
        float[] picture = pad.picture();
        assertThat(picture[4 * 9 + 4]).isEqualTo(1);
        assertThat(picture[4 * 9 + 5]).isEqualTo(1);
        assertThat(picture[5 * 9 + 5]).isBetween(0.4f, 0.7f).isEqualTo(picture[3 * 9 + 3]);
        assertThat(picture[4 * 9 + 7]).isZero();
    }

    @Test
    void theEraserTakesAwayWhatTheBrushLeft() {
        pad.dab(4, 4, false);
        pad.dab(4, 4, true);
        assertThat(pad.isEmpty()).isTrue();
        pad.setErasing(true);
        pad.dab(4, 4, true);
        assertThat(pad.isEmpty()).as("shift turns the eraser into a brush").isFalse();
    }

    @Test
    void dabsAtTheEdgeStayInside() {
        pad.dab(0, 0, false);
        pad.dab(8, 8, false);
        assertThat(pad.picture()[80]).isEqualTo(1);
    }

    @Test
    void undoGoesBackStrokeByStrokeAndPastAClear() {
        pad.begin();
        pad.dab(2, 2, false);
        float[] first = pad.picture();
        pad.begin();
        pad.dab(6, 6, false);
        pad.clear();
        assertThat(pad.isEmpty()).isTrue();
        pad.undo();
        pad.undo();
        assertThat(pad.picture()).isEqualTo(first);
        assertThat(pad.undo()).isTrue();
        assertThat(pad.isEmpty()).isTrue();
        assertThat(pad.undo()).isFalse();
    }

    @Test
    void aPictureOfAnotherSizeIsRefused() {
        assertThatThrownBy(() -> pad.put(new float[4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("81")
                .hasMessageContaining("4");
    }
}
