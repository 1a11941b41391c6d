package org.energyscape.lab.hopfield.orthogonal;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.Parts;
import org.energyscape.ui.fx.Assembly;
import org.energyscape.ui.fx.Later;

/** The page: its two views, of which one is shown, and what is chosen above them. */
final class OrthogonalPage extends BorderPane {
    /** The views. */
    enum Shown {
        HADAMARD("Hadamard"),
        PICTURES("Your pictures");

        private final String label;

        Shown(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    private final Later<HadamardView> hadamard;
    private final Later<PicturesView> pictures;
    private final Parts.Segments<HadamardSize> sizes;
    private final CheckBox diagonal = new CheckBox("Keep the diagonal");
    private final HBox choices;
    private Shown shown = Shown.HADAMARD;

    OrthogonalPage(
            OrthogonalController controller, PicturesController stored, Assembly pieces, Consumer<Shown> turned) {
        hadamard = new Later<>(pieces, () -> new HadamardView(controller, pieces));
        pictures = new Later<>(pieces, () -> new PicturesView(stored));
        Parts.Segments<Shown> views =
                new Parts.Segments<>("orthogonal-view", List.of(Shown.values()), Shown::label, choice -> {
                    turnTo(choice);
                    turned.accept(choice);
                });
        sizes = new Parts.Segments<>(
                "orthogonal-units", List.of(HadamardSize.values()), HadamardSize::label, controller::setUnits);
        diagonal.setId("orthogonal-diagonal");
        diagonal.setMinWidth(USE_PREF_SIZE);
        diagonal.setTooltip(Icons.tooltip(OrthogonalParams.DIAGONAL.help()));
        diagonal.setOnAction(e -> controller.setDiagonal(diagonal.isSelected()));
        Label units = new Label("N");
        units.setMinWidth(USE_PREF_SIZE);
        choices = new HBox(units, sizes, diagonal);
        choices.setAlignment(Pos.CENTER_LEFT);
        choices.setSpacing(10);
        choices.managedProperty().bind(choices.visibleProperty());
        HBox head = new HBox(views, Parts.spacer(), choices);
        head.getStyleClass().add("orthogonal-head");
        head.setAlignment(Pos.CENTER_LEFT);
        setTop(head);
        setCenter(hadamard);
    }

    private void turnTo(Shown choice) {
        shown = choice;
        choices.setVisible(choice == Shown.HADAMARD);
        setCenter(choice == Shown.HADAMARD ? hadamard : pictures);
        requestFocus();
    }

    Shown shownView() {
        return shown;
    }

    /** Shows the settings as they stand. */
    void show(ParamValues values) {
        sizes.select(values.get(OrthogonalParams.UNITS));
        diagonal.setSelected(values.get(OrthogonalParams.DIAGONAL));
    }

    void render(OrthogonalSnapshot snapshot) {
        hadamard.render(view -> view.render(snapshot));
    }

    void renderPictures() {
        pictures.render(PicturesView::render);
    }
}
