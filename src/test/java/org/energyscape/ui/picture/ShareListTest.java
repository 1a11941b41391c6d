package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.energyscape.ui.fx.FxTest.onFx;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShareListTest {
    private final List<Integer> chosen = new ArrayList<>();

    private ShareList list() {
        return onFx(() -> {
            ShareList list = new ShareList();
            list.setRows(
                    List.of(
                            row(PlaneMark.Shape.DISC, 0, "Seven", 3),
                            row(PlaneMark.Shape.RING, 1, "Inverse of \"Two\"", 1),
                            row(PlaneMark.Shape.DIAMOND, PlaneMark.Look.MUTED, "Mixtures", 0)),
                    4);
            list.setOnRow(chosen::add);
            return list;
        });
    }

    private static ShareList.Row row(PlaneMark.Shape shape, int color, String name, int count) {
        return new ShareList.Row(new PlaneMark.Look(shape, color), name, count, name + ": " + count + " of 4");
    }

    @Test
    void rowsSayWhatTheyAreUnderThePointerAndAreChosenByAClick() {
        FxTest.theme(false);
        ShareList list = list();
        Stagecraft.scene(list, 220, 200);
        double high = (onFx(() -> list.prefHeight(-1)) - 2) / 3;
        for (int k = 0; k < 3; k++) {
            double y = (k + 0.5) * high;
            onFx(() -> Stagecraft.move(list, 40, y));
            assertThat(onFx(list::tipText))
                    .isEqualTo(List.of("Seven: 3 of 4", "Inverse of \"Two\": 1 of 4", "Mixtures: 0 of 4")
                            .get(k));
        }
        onFx(() -> Stagecraft.click(list, 40, 1.5 * high, 1));
        onFx(() -> Stagecraft.click(list, 40, 3.5 * high, 1));
        assertThat(chosen).as("below the rows is nothing").containsExactly(1);
    }

    @Test
    void keysGoUpAndDownAndStopAtTheEnds() {
        FxTest.theme(false);
        ShareList list = list();
        Stagecraft.scene(list, 220, 200);
        for (KeyCode code : List.of(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN)) {
            assertThat(onFx(() -> Stagecraft.key(list, code))).isTrue();
        }
        onFx(() -> Stagecraft.key(list, KeyCode.ENTER));
        for (int k = 0; k < 5; k++) {
            onFx(() -> Stagecraft.key(list, KeyCode.UP));
        }
        onFx(() -> Stagecraft.key(list, KeyCode.ENTER));
        assertThat(chosen).containsExactly(2, 0);
        assertThat(onFx(() -> Stagecraft.key(list, KeyCode.SPACE)))
                .as("belongs to play")
                .isFalse();
    }

    @Test
    void anEmptyListHasNothingToChoose() {
        FxTest.theme(false);
        ShareList list = onFx(ShareList::new);
        onFx(() -> list.setOnRow(chosen::add));
        Stagecraft.scene(list, 220, 200);
        onFx(() -> Stagecraft.key(list, KeyCode.DOWN));
        onFx(() -> Stagecraft.key(list, KeyCode.UP));
        onFx(() -> Stagecraft.key(list, KeyCode.ENTER));
        assertThat(chosen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBarIsAsLongAsItsShare(boolean dark) {
        FxTest.theme(dark);
        ShareList list = list();
        FxTest.Shot shot = FxTest.shoot(Stagecraft.scene(list, 222, 200));
        double high = (onFx(() -> list.prefHeight(-1)) - 2) / 3;
        int color = PictureStyle.argb(onFx(() -> list.style().series(0)));
        int y = (int) Math.rint(high - 4);
        int wide = 0;
        for (int x = 0; x < 222; x++) {
            wide += OkLab.distance(OkLab.ofArgb(shot.argb(x, y)), OkLab.ofArgb(color)) < 0.03 ? 1 : 0;
        }
        // 200 pixels stand for 4.
        assertThat(wide).isBetween(149, 151);
    }

    @Test
    void theValuesAreOneLineARow() {
        assertThat(onFx(() -> list().csv()))
                .isEqualTo("name,count\n\"Seven\",3\n\"Inverse of \"\"Two\"\"\",1\n\"Mixtures\",0\n");
    }
}
