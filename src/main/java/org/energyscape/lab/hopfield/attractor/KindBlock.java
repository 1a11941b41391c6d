package org.energyscape.lab.hopfield.attractor;

import java.util.Objects;
import javafx.scene.layout.Region;
import org.energyscape.ui.picture.Picture;

/** A piece of the colour of a kind, the same as that kind has in plots. */
final class KindBlock extends Region {
    private static final String COLORS = Objects.requireNonNull(
                    Picture.class.getResource("/org/energyscape/css/pictures.css"), "pictures.css")
            .toExternalForm();

    KindBlock(AttractorKind kind) {
        getStyleClass().addAll("picture", "kind-block");
        show(kind);
    }

    void show(AttractorKind kind) {
        setStyle("-fx-background-color: -picture-series-" + (kind.color() + 1) + ";");
    }

    @Override
    public String getUserAgentStylesheet() {
        return COLORS;
    }
}
