package org.energyscape.lab.rbm.curve;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Labelled;
import org.energyscape.engine.param.ParamException;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.control.Parts;

/** The settings of the estimate of log Z: temperatures, particles, start, one way or both. */
final class AisForm extends VBox {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");

    private final ObjectProperty<AisSettings> settings;
    private final Label cost = Parts.note("rbm-ais-cost");
    private final Label complaint = Parts.note("rbm-ais-complaint");
    private final Button go;

    /**
     * A form.
     *
     * @param settings changed at once by what is chosen here
     * @param onMeasure measures with them
     */
    AisForm(ObjectProperty<AisSettings> settings, Runnable onMeasure) {
        this.settings = settings;
        AisSettings now = settings.get();
        setId("rbm-ais");
        getStyleClass().addAll("rbm", "rbm-popover");
        Label title = new Label("How log Z is estimated");
        title.getStyleClass().add("lab-panel-title");
        TextField own = field("rbm-ais-own", AisSettings.TEMPERATURES, now.own(), count -> now().withOwn(count));
        own.setDisable(now.spacing() != AisSettings.Spacing.OWN);
        Parts.Segments<AisSettings.Spacing> spacing =
                segments("rbm-ais-spacing", List.of(AisSettings.Spacing.values()), choice -> {
                    own.setDisable(choice != AisSettings.Spacing.OWN);
                    return now().withSpacing(choice);
                });
        spacing.select(now.spacing());
        Parts.Segments<AisSettings.Start> start =
                segments("rbm-ais-start", List.of(AisSettings.Start.values()), choice -> now().withStart(choice));
        start.select(now.start());
        CheckBox both = new CheckBox("Also from the model back");
        both.setId("rbm-ais-backwards");
        both.setSelected(now.backwards());
        both.setTooltip(Icons.tooltip(
                "The way back errs on the high side, so that the two enclose log Z. Takes twice as" + " long."));
        both.selectedProperty().addListener((o, was, is) -> change(now().withBackwards(is)));
        GridPane form = new GridPane();
        form.getStyleClass().add("rbm-form");
        HBox counts = new HBox(spacing, own);
        counts.getStyleClass().add("rbm-bar");
        row(form, 0, AisSettings.TEMPERATURES.label(), AisSettings.TEMPERATURES.help(), counts);
        row(
                form,
                1,
                AisSettings.PARTICLES.label(),
                AisSettings.PARTICLES.help(),
                field("rbm-ais-particles", AisSettings.PARTICLES, now.particles(), count -> now().withParticles(
                                count)));
        row(form, 2, "Start", "The machine without hidden units at which the way begins", start);
        row(form, 3, "Both ways", "Whether the estimate is enclosed from above too", both);
        go = Parts.button("rbm-ais-measure", "Measure", "fth-target", "Measure log P(v) of this moment", onMeasure);
        complaint.setWrapText(true);
        complaint.managedProperty().bind(complaint.textProperty().isNotEmpty());
        HBox foot = new HBox(cost, Parts.spacer(), go);
        foot.getStyleClass().add("rbm-bar");
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(title, form, complaint, foot);
        change(now);
    }

    private AisSettings now() {
        return settings.get();
    }

    private <T extends Labelled> Parts.Segments<T> segments(
            String id, List<T> choices, Function<T, AisSettings> changed) {
        Parts.Segments<T> segments =
                new Parts.Segments<>(id, choices, Labelled::label, choice -> change(changed.apply(choice)));
        for (int i = 0; i < choices.size(); i++) {
            segments.button(i).setTooltip(Icons.tooltip(choices.get(i).help()));
        }
        return segments;
    }

    private TextField field(String id, IntParam param, int value, IntFunction<AisSettings> changed) {
        TextField field = new TextField(param.format(value));
        field.setId(id);
        field.setPrefColumnCount(6);
        field.setMaxWidth(USE_PREF_SIZE);
        field.setAccessibleText(param.label());
        field.getStyleClass().addAll("figures", "small");
        field.setTooltip(new Tooltip(param.label() + ": " + param.expected()));
        field.textProperty().addListener((o, was, is) -> {
            try {
                change(changed.apply(param.parse(is)));
                refuse(field, "");
            } catch (ParamException e) {
                refuse(field, param.label() + ": expected " + param.expected() + ".");
            }
        });
        return field;
    }

    /** What is refused changes nothing, and nothing is measured with it. */
    private void refuse(TextField field, String why) {
        field.pseudoClassStateChanged(REFUSED, !why.isEmpty());
        complaint.setText(why);
        go.setDisable(!why.isEmpty());
    }

    private static void row(GridPane form, int at, String words, String help, Node control) {
        Label label = new Label(words);
        label.setTooltip(Icons.tooltip(help));
        label.setMinWidth(USE_PREF_SIZE);
        form.addRow(at, label, control);
    }

    private void change(AisSettings wanted) {
        settings.set(wanted);
        double times = wanted.cost();
        cost.setText(
                times == 1
                        ? "A second or two for 784 x 100 units"
                        : String.format(
                                Locale.ROOT,
                                times < 10 ? "%.1f times the usual work" : "%,.0f times the usual work",
                                times));
    }
}
