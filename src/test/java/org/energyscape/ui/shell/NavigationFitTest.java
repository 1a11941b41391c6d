package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.StackPane;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabRegistry;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;

/** An entry of the navigation takes the same room whether it is chosen or not. */
class NavigationFitTest {
    @Test
    void choosingALabBreaksItsNameNoFurther() {
        FxTest.theme(false);
        FxTest.onFx(() -> {
            List<Lab> labs = LabRegistry.labs();
            NavigationRail rail = new NavigationRail(labs, List.of(), lab -> {}, sheet -> {});
            StackPane shell = new StackPane(rail);
            shell.getStyleClass().add("shell");
            Scene scene = new Scene(shell, 202, 700);
            scene.getStylesheets()
                    .add(NavigationFitTest.class
                            .getResource("/org/energyscape/css/energyscape.css")
                            .toExternalForm());
            for (Lab lab : labs) {
                rail.select((Lab) null);
                ToggleButton button = button(rail, lab);
                double before = height(scene, button);
                rail.select(lab);
                assertThat(button.isSelected()).isTrue();
                assertThat(height(scene, button)).as(lab.title()).isEqualTo(before);
            }
        });
    }

    private static ToggleButton button(NavigationRail rail, Lab lab) {
        rail.applyCss();
        return (ToggleButton) rail.lookup("#lab-" + lab.id());
    }

    private static double height(Scene scene, Node node) {
        scene.snapshot(null);
        return node.getLayoutBounds().getHeight();
    }
}
