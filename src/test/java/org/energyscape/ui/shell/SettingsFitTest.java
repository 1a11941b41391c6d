package org.energyscape.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.energyscape.engine.param.Param;
import org.energyscape.lab.Lab;
import org.energyscape.lab.LabRegistry;
import org.energyscape.lab.LabSettings;
import org.energyscape.ui.control.ParamPane;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The words of the settings pane are whole, in its usual width and in its narrowest. */
class SettingsFitTest {
    @ParameterizedTest
    @ValueSource(ints = {300, 312})
    void noWordOfASettingIsCutOff(int width) {
        FxTest.theme(false);
        for (Lab lab : LabRegistry.labs()) {
            List<String> cut = FxTest.onFx(() -> cut(lab, width));
            assertThat(cut).as("%s, %d pixels wide", lab.id(), width).isEmpty();
        }
    }

    private static List<String> cut(Lab lab, int width) {
        ParamPane pane = new ParamPane(lab.params(), new LabSettings(lab.params(), (was, is) -> {}));
        StackPane holder = new StackPane(pane);
        holder.getStyleClass().add("shell");
        holder.setManaged(false);
        holder.resize(width, 4000);
        Scene scene = new Scene(new StackPane(holder), width, 4000);
        scene.getStylesheets()
                .add(SettingsFitTest.class
                        .getResource("/org/energyscape/css/energyscape.css")
                        .toExternalForm());
        unfold(scene.getRoot());
        for (Param<?> param : lab.params()) {
            // The button that brings the default back takes its place beside a changed setting.
            Node reset = scene.lookup("#param-" + param.key() + "-reset");
            if (reset != null) {
                reset.setVisible(true);
            }
        }
        scene.snapshot(null);
        unfold(scene.getRoot());
        scene.snapshot(null);
        return scene.getRoot().lookupAll(".text").stream()
                .filter(node -> node instanceof Text && node.getParent() instanceof Labeled)
                .filter(node -> ((Labeled) node.getParent()).getText() != null)
                .filter(node -> !((Text) node).getText().equals(((Labeled) node.getParent()).getText()))
                .map(node -> ((Labeled) node.getParent()).getText() + " -> " + ((Text) node).getText())
                .toList();
    }

    private static void unfold(Parent parent) {
        if (parent instanceof TitledPane pane) {
            pane.setExpanded(true);
        }
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child instanceof Parent inner) {
                unfold(inner);
            }
        }
    }
}
