package org.energyscape.lab.rbm.doctor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the doctor says of the run, in one line, so that pictures keep their size when there is something to say: the signs
 * watched, then what is wrong with a button for the remedy. Why it is wrong is read where there is room, else in the tooltip.
 */
public final class DoctorView extends HBox {
    private static final double LEAST_WORDS = 150;

    private final Consumer<Remedy<?>> apply;
    private final Label wellness = Parts.note("rbm-doctor-words");
    private final Tooltip signs = new Tooltip();
    private @Nullable Finding shown;

    /** A view that hands a remedy on when its button is pressed. */
    public DoctorView(Consumer<Remedy<?>> apply) {
        this.apply = apply;
        setId("rbm-doctor");
        getStyleClass().addAll("lab-panel", "rbm-doctor");
        setAlignment(Pos.CENTER_LEFT);
        wellness.setMinWidth(LEAST_WORDS);
        wellness.setTooltip(signs);
        getChildren().add(wellness);
    }

    /** One finding after the other: the next is said when this one is seen to. */
    public void render(Vitals vitals, List<Finding> findings) {
        String words = TrainingDoctor.words(vitals);
        wellness.setText(words);
        signs.setText(words);
        Finding now = findings.isEmpty() ? null : findings.get(0);
        if (!Objects.equals(now, shown)) {
            shown = now;
            getChildren().setAll(wellness);
            if (now != null) {
                getChildren().add(card(now));
            }
        }
    }

    private Node card(Finding finding) {
        Label seen = new Label(finding.seen());
        seen.getStyleClass().add("rbm-finding");
        seen.setMinWidth(USE_PREF_SIZE);
        Label why = new Label(finding.why());
        why.getStyleClass().add("lab-note");
        why.setMinWidth(0);
        HBox card = new HBox(new FontIcon("fth-alert-triangle"), seen, why);
        setHgrow(why, Priority.SOMETIMES);
        why.setMaxWidth(Double.MAX_VALUE);
        Remedy<?> remedy = finding.remedy();
        if (remedy != null) {
            card.getChildren()
                    .add(Parts.button(
                            "rbm-remedy-" + finding.id(),
                            finding.advice(),
                            "",
                            finding.why() + " This changes the setting; the change can be undone.",
                            () -> apply.accept(remedy)));
        }
        card.getStyleClass().add("rbm-finding-card");
        card.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(card, new Tooltip(finding.seen() + " " + finding.why()));
        setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
