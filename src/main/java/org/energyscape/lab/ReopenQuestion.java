package org.energyscape.lab;

import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** Asks before a recorded run takes the place of something that is in no record. FX thread. */
public final class ReopenQuestion {
    private ReopenQuestion() {}

    /**
     * Whether what is open may be lost; waits for the student's answer.
     *
     * @param loss a sentence: what would be lost
     */
    public static boolean mayBeLost(@Nullable Window owner, String loss) {
        ButtonType go = new ButtonType("Reopen", ButtonBar.ButtonData.OK_DONE);
        Alert alert = new Alert(Alert.AlertType.CONFIRMATION, loss, go, ButtonType.CANCEL);
        alert.initOwner(owner);
        alert.setHeaderText("Reopen the recorded run?");
        return alert.showAndWait().filter(go::equals).isPresent();
    }
}
