package org.energyscape.lab.rbm.doctor;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.energyscape.ui.control.FittingLabel;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * What the doctor says of the run: the signs watched, then what is wrong and why, with a button for the remedy. One line where
 * there is room for it; signs are dropped and words wrapped, never cut off, where there is not.
 */
public final class DoctorView extends HBox {
    /** Two lines or three of the longest finding. */
    private static final double LEAST_WORDS = 240;

    /** In a narrower window a finding takes the place of the signs. */
    private static final double ROOM_FOR_A_SIGN = 1000;

    private final Consumer<Remedy<?>> apply;
    private final FittingLabel wellness = FittingLabel.note("rbm-doctor-words");
    private final Tooltip signs = new Tooltip();
    private @Nullable Finding shown;

    /** A view that hands a remedy on when its button is pressed. */
    public DoctorView(Consumer<Remedy<?>> apply) {
        this.apply = apply;
        setId("rbm-doctor");
        getStyleClass().addAll("lab-panel", "rbm-doctor");
        setAlignment(Pos.CENTER_LEFT);
        wellness.setTooltip(signs);
        getChildren().add(wellness);
    }

    /** One finding after the other: the next is said when this one is seen to. */
    public void render(Vitals vitals, List<Finding> findings) {
        String words = TrainingDoctor.words(vitals);
        String step = TrainingDoctor.step(vitals);
        wellness.setWordings(words, step, getWidth() < ROOM_FOR_A_SIGN ? "" : step);
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
        Text seen = new Text(finding.seen() + " ");
        seen.getStyleClass().add("rbm-finding");
        Text why = new Text(finding.why());
        why.getStyleClass().add("rbm-finding-why");
        TextFlow words = new TextFlow(seen, why);
        words.setMinWidth(LEAST_WORDS);
        words.setMinHeight(USE_PREF_SIZE);
        words.setAccessibleText(finding.seen() + " " + finding.why());
        HBox card = new HBox(new FontIcon("fth-alert-triangle"), words);
        card.setFillHeight(false);
        setHgrow(words, Priority.ALWAYS);
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
        setHgrow(card, Priority.ALWAYS);
        return card;
    }
}
