package org.energyscape.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import org.energyscape.ui.fx.FxTest;
import org.junit.jupiter.api.Test;

class FittingLabelTest {
    private final FittingLabel label = FxTest.onFx(FittingLabel::new);
    private final HBox row = FxTest.onFx(() -> new HBox(label));
    private final Scene scene = FxTest.onFx(() -> new Scene(row, 800, 40));

    private String at(double width) {
        return FxTest.onFx(() -> {
            row.setMinWidth(width);
            row.setMaxWidth(width);
            row.resize(width, 40);
            row.applyCss();
            row.layout();
            return label.getText();
        });
    }

    @Test
    void saysAsMuchAsHasRoom() {
        FxTest.onFx(() -> label.setWordings("coding, data and number of pictures", "coding and data", "coding"));
        assertThat(scene.getRoot()).isSameAs(row);
        assertThat(at(800)).isEqualTo("coding, data and number of pictures");
        double needed = FxTest.onFx(() -> label.prefWidth(-1));
        assertThat(at(needed)).isEqualTo("coding, data and number of pictures");
        assertThat(at(needed - 1)).isEqualTo("coding and data");
        assertThat(at(10)).as("the shortest, and room for it is asked for").isEqualTo("coding");
        assertThat(at(800)).as("and back").isEqualTo("coding, data and number of pictures");
    }

    @Test
    void newWordsFitWithoutANewWidth() {
        FxTest.onFx(() -> label.setWordings("a", "b"));
        at(120);
        FxTest.onFx(() -> label.setWordings("these are by far too many words for so narrow a row", "few words"));
        assertThat(at(120)).isEqualTo("few words");
        assertThat(label.getAccessibleText()).startsWith("these are");
    }
}
