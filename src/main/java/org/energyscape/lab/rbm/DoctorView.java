package org.energyscape.lab.rbm;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the doctor says of the run, with a button for each remedy; one line where all is well. */
final class DoctorView extends VBox {
    /** One after the other: the next is said when this one is seen to. */
    private static final int MOST = 1;

    private final Consumer<Remedy<?>> apply;
    private final Label wellness = Parts.note("rbm-doctor-words");
    private List<Finding> shown = List.of();

    /** A view that hands a remedy on when its button is pressed. */
    DoctorView(Consumer<Remedy<?>> apply) {
        this.apply = apply;
        setId("rbm-doctor");
        getStyleClass().addAll("rbm-panel", "rbm-doctor");
        wellness.setWrapText(true);
        wellness.setMinHeight(USE_PREF_SIZE);
        getChildren().add(wellness);
    }

    void render(Vitals vitals, List<Finding> findings) {
        wellness.setText(TrainingDoctor.words(vitals));
        List<Finding> now = findings.subList(0, Math.min(MOST, findings.size()));
        if (!now.equals(shown)) {
            shown = List.copyOf(now);
            List<Node> nodes = new ArrayList<>();
            nodes.add(wellness);
            shown.forEach(finding -> nodes.add(card(finding)));
            getChildren().setAll(nodes);
        }
    }

    private Node card(Finding finding) {
        Label seen = new Label(finding.seen());
        seen.getStyleClass().add("rbm-finding");
        Label why = new Label(finding.why());
        why.getStyleClass().add("rbm-note");
        for (Label label : new Label[] {seen, why}) {
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
        }
        VBox words = new VBox(seen, why);
        words.getStyleClass().add("rbm-finding-words");
        HBox card = new HBox(new FontIcon("fth-alert-triangle"), words);
        HBox.setHgrow(words, Priority.ALWAYS);
        Remedy<?> remedy = finding.remedy();
        if (remedy != null) {
            card.getChildren()
                    .add(Parts.button(
                            "rbm-remedy-" + finding.id(),
                            finding.advice(),
                            "",
                            "Change this setting; the change can be undone",
                            () -> apply.accept(remedy)));
        }
        card.getStyleClass().add("rbm-finding-card");
        card.setAlignment(Pos.CENTER_LEFT);
        return card;
    }
}
