package org.energyscape.lab.hopfield.orthogonal;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.control.ScrollColumn;
import org.energyscape.ui.picture.FormulaView;

/** The theorem, a step under the other, with the numbers of now. */
final class TheoremPane extends StackPane {
    /** Set where there is room for larger type. */
    private static final PseudoClass ROOMY = PseudoClass.getPseudoClass("roomy");

    private static final double ROOMY_WIDTH = 480;

    /** Title and padding of the panel, and a little below the last line. */
    private static final double AROUND = 58;

    private final VBox steps = new VBox();
    private final List<Label> words = new ArrayList<>();
    private final List<FormulaView> formulas = new ArrayList<>();
    private final ReadOnlyDoubleWrapper needed = new ReadOnlyDoubleWrapper();
    private List<TheoremStep> shown = List.of();

    TheoremPane() {
        setId("orthogonal-theorem");
        steps.getStyleClass().add("theorem");
        widthProperty().addListener(o -> steps.pseudoClassStateChanged(ROOMY, getWidth() > ROOMY_WIDTH));
        needed.bind(steps.heightProperty().add(AROUND));
        getChildren().add(new Panel("Why it remembers everything", new ScrollColumn(steps)));
    }

    /** The height at which nothing has to be scrolled. */
    ReadOnlyDoubleProperty neededProperty() {
        return needed.getReadOnlyProperty();
    }

    void render(List<TheoremStep> theorem) {
        if (theorem.equals(shown)) {
            return;
        }
        shown = theorem;
        FormulaView.prepare(theorem.stream().map(TheoremStep::tex).toList(), () -> {
            if (theorem.equals(shown)) {
                show(theorem);
            }
        });
    }

    private void show(List<TheoremStep> theorem) {
        while (words.size() < theorem.size()) {
            Label label = new Label();
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            label.getStyleClass().add("theorem-words");
            FormulaView formula = new FormulaView();
            words.add(label);
            formulas.add(formula);
            VBox step = new VBox(label, formula);
            step.getStyleClass().add("theorem-step");
            step.managedProperty().bind(step.visibleProperty());
            steps.getChildren().add(step);
        }
        for (int i = 0; i < words.size(); i++) {
            boolean there = i < theorem.size();
            steps.getChildren().get(i).setVisible(there);
            if (there) {
                words.get(i).setText(theorem.get(i).words());
                formulas.get(i).setFormula(theorem.get(i).tex(), theorem.get(i).spoken());
            }
        }
    }
}
