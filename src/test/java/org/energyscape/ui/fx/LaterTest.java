package org.energyscape.ui.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;

class LaterTest {
    private final Pieces pieces = new Pieces();
    private final List<String> made = new ArrayList<>();

    private Later<Label> later(Assembly how) {
        return new Later<>(how, () -> {
            made.add("made");
            return new Label();
        });
    }

    @Test
    void theContentIsAPieceOfItsOwnOnceThePlaceIsInAWindow() {
        FxTest.onFx(() -> {
            Later<Label> later = later(pieces);
            assertThat(pieces.isEmpty()).isTrue();
            StackPane root = new StackPane(later);
            Scene scene = new Scene(root);
            assertThat(scene.getRoot()).isSameAs(root);
            assertThat(pieces.isEmpty()).isFalse();
            assertThat(made).isEmpty();
            pieces.finish();
            assertThat(made).hasSize(1);
            assertThat(later.getChildren()).hasSize(1);
            // Moved to another place, it is not made again.
            root.getChildren().clear();
            root.getChildren().add(later);
            pieces.finish();
            assertThat(made).hasSize(1);
            return true;
        });
    }

    @Test
    void theLastDrawingWaitsForTheContent() {
        FxTest.onFx(() -> {
            Later<Label> later = later(pieces);
            later.render(label -> label.setText("first"));
            later.render(label -> label.setText("second"));
            assertThat(made).isEmpty();
            assertThat(later.get().getText()).isEqualTo("second");
            later.render(label -> label.setText("third"));
            assertThat(later.get().getText()).isEqualTo("third");
            assertThat(made).hasSize(1);
            return true;
        });
    }

    @Test
    void whatIsMadeAtOnceIsThereWhenTheWindowIs() {
        FxTest.onFx(() -> {
            Later<Label> later = later(Assembly.AT_ONCE);
            Scene scene = new Scene(new StackPane(later));
            assertThat(scene.getRoot().getChildrenUnmodifiable()).containsExactly(later);
            assertThat(later.getChildren()).hasSize(1);
            return true;
        });
    }
}
