package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.energyscape.ui.shell.FxHarness;
import org.junit.jupiter.api.Test;

final class PictureMenuKeysTest {
    private static List<ContextMenu> menus() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList();
    }

    @Test
    void theMenuKeyAndShiftF10OpenOneMenuOnTheFocusedPicture() {
        PixelGrid grid = FxHarness.call(PixelGrid::new);
        Stage stage = FxHarness.call(Stage::new);
        FxHarness.run(() -> {
            grid.setValues(new float[] {0, 1, 1, 0}, 2, 2);
            stage.setScene(new Scene(new StackPane(grid), 200, 200));
            stage.show();
            grid.setFocusTraversable(true);
            grid.requestFocus();
            FxHarness.press(stage.getScene(), KeyCode.CONTEXT_MENU);
        });
        FxHarness.run(() -> {
            assertThat(menus()).hasSize(1);
            menus().get(0).hide();
            assertThat(menus()).isEmpty();
            FxHarness.press(stage.getScene(), KeyCode.F10, false, true);
            assertThat(menus()).hasSize(1);
            menus().get(0).hide();
            stage.hide();
        });
    }
}
