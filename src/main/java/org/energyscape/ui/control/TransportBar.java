package org.energyscape.ui.control;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.StringConverter;
import org.energyscape.engine.run.Granularity;
import org.energyscape.engine.run.RunState;
import org.energyscape.engine.run.RunnerStatus;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The buttons and sliders that move whatever moves in a lab: restart, step back, play or pause, step, granularity, speed,
 * a scrubber over the kept steps, "branch here" while in the past, another seed. Turns to another model whenever the page
 * does. On the FX thread only.
 */
public final class TransportBar extends HBox {
    /** In letters. */
    private static final double LEAST_POSITION = 9;

    private static final PseudoClass PLAYING = PseudoClass.getPseudoClass("playing");

    private final ObjectProperty<@Nullable TransportModel> model = new SimpleObjectProperty<>();
    private final Bond bond = new Bond();
    private final FontIcon playIcon = Icons.of(Feather.PLAY);
    private final Button play = button("play", Feather.PLAY, "Play (Space)", TransportModel::togglePlay);
    private final Button restart =
            button("restart", Feather.SKIP_BACK, "Restart with the same seed (Home)", TransportModel::restart);
    private final Button stepBack =
            button("step-back", Feather.CHEVRON_LEFT, "One step back (\u2190)", TransportModel::stepBack);
    private final Button step = button("step", Feather.CHEVRON_RIGHT, "One step on (\u2192)", TransportModel::step);
    private final Button branch = button(
            "branch", Feather.GIT_BRANCH, "Go on from here and forget what came after (B)", TransportModel::branchHere);
    private final Button newSeed =
            button("new-seed", Feather.SHUFFLE, "Start again with another seed (R)", TransportModel::newSeed);
    private final ComboBox<Granularity> granularity = new ComboBox<>();
    private final Slider speed = new Slider(0, 1, 1);
    private final Label speedWords = new Label();
    private final Scrubber scrubber = new Scrubber();
    private final Label position = new Label();

    public TransportBar() {
        setId("transport");
        getStyleClass().add("transport");
        play.setGraphic(playIcon);
        play.getStyleClass().removeAll("flat");
        play.getStyleClass().addAll("accent", "button-circle");
        createGranularity();
        createSpeed();
        branch.setText("Branch here");
        branch.getStyleClass().removeAll("button-icon", "icon-only", "flat");
        branch.getStyleClass().addAll("branch", "accent", "button-outlined");
        branch.setMinWidth(USE_PREF_SIZE);
        position.setId("position");
        position.getStyleClass().addAll("figures", "position");
        position.fontProperty().addListener(o -> position.setMinWidth(USE_COMPUTED_SIZE));
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        scrubber.setMaxWidth(Double.MAX_VALUE);
        getChildren()
                .addAll(
                        restart,
                        stepBack,
                        play,
                        step,
                        granularity,
                        separator(),
                        scrubber,
                        position,
                        branch,
                        separator(),
                        Icons.of(Feather.ZAP),
                        speed,
                        speedWords,
                        newSeed);
        // A click on a button must not catch the space bar and the arrows that follow: they belong to the run.
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> {
            if (event.getTarget() instanceof Node node && isInButton(node)) {
                requestFocus();
            }
        });
        model.addListener((o, was, is) -> turnTo(is));
        turnTo(null);
    }

    /** What the bar drives; null: everything is greyed. */
    public ObjectProperty<@Nullable TransportModel> modelProperty() {
        return model;
    }

    private Button button(String id, Feather ikon, String words, Consumer<TransportModel> action) {
        return Icons.button(id, ikon, words, () -> {
            TransportModel driven = modelOrNull();
            if (driven != null) {
                action.accept(driven);
            }
        });
    }

    /** Field initialisers above make buttons before {@code model} can be named in a lambda of theirs. */
    private @Nullable TransportModel modelOrNull() {
        return model.get();
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private boolean isInButton(Node node) {
        for (Node at = node; at != null && at != this; at = at.getParent()) {
            if (at instanceof Button) {
                return true;
            }
        }
        return false;
    }

    private void createGranularity() {
        granularity.setId("granularity");
        granularity.getStyleClass().add("small");
        granularity.setAccessibleText("What one step is");
        granularity.setTooltip(Icons.tooltip("What one step is"));
        granularity.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Granularity value) {
                return value == null ? "" : value.label();
            }

            @Override
            public Granularity fromString(String text) {
                throw new UnsupportedOperationException("The list is not editable");
            }
        });
        granularity.setOnAction(event -> {
            TransportModel driven = model.get();
            Granularity chosen = granularity.getValue();
            if (driven != null && chosen != null) {
                driven.granularityProperty().set(chosen);
            }
        });
    }

    private void createSpeed() {
        speed.setId("speed");
        speed.getStyleClass().addAll("small", "speed");
        speed.setAccessibleText("Speed");
        speed.setTooltip(Icons.tooltip("Steps a second while playing; at the right end as fast as possible"));
        speedWords.getStyleClass().addAll("figures", "speed-words");
        speed.valueProperty().addListener((o, was, is) -> {
            TransportModel driven = model.get();
            double wanted = SpeedScale.toSpeed(is.doubleValue());
            // A speed set elsewhere may lie between two places of the thumb: it is not rounded to them.
            if (driven != null && SpeedScale.toPlace(driven.speedProperty().get()) != is.doubleValue()) {
                driven.speedProperty().set(wanted);
            }
        });
    }

    private void turnTo(@Nullable TransportModel driven) {
        bond.end();
        scrubber.model(driven);
        setDisable(driven == null);
        if (driven == null) {
            show(new RunnerStatus(RunState.CLOSED, 0, 0, 0, false, null, null));
            position.setText("");
            return;
        }
        bond.follow(driven.granularitiesProperty(), offered -> {
            granularity.getItems().setAll(offered);
            granularity.setValue(driven.granularityProperty().get());
            granularity.setVisible(offered.size() > 1);
            granularity.setManaged(offered.size() > 1);
        });
        bond.follow(driven.granularityProperty(), granularity::setValue);
        bond.follow(driven.speedProperty(), value -> {
            if (!speed.isValueChanging()) {
                speed.setValue(SpeedScale.toPlace(value.doubleValue()));
            }
            speedWords.setText(SpeedScale.words(value.doubleValue()));
        });
        position.setMinWidth(USE_COMPUTED_SIZE);
        bond.follow(driven.positionProperty(), this::tellPosition);
        bond.follow(driven.playingProperty(), this::showPlaying);
        bond.follow(driven.statusProperty(), this::show);
    }

    /** Keeps the width of the longest words so far: the slider beside them would else change its length at each step. */
    private void tellPosition(String words) {
        position.setText(words);
        double least = LEAST_POSITION * position.getFont().getSize();
        position.setMinWidth(Math.max(Math.max(least, position.getMinWidth()), Math.ceil(position.prefWidth(-1))));
    }

    private void showPlaying(boolean playing) {
        playIcon.setIconCode(playing ? Feather.PAUSE : Feather.PLAY);
        String words = playing ? "Pause (Space)" : "Play (Space)";
        play.setAccessibleText(words);
        play.setTooltip(Icons.tooltip(words));
        play.pseudoClassStateChanged(PLAYING, playing);
    }

    private void show(RunnerStatus status) {
        scrubber.show(status);
        branch.setVisible(status.inPast());
        branch.setManaged(status.inPast());
        boolean built = status.state() != RunState.PREPARING && status.state() != RunState.CLOSED;
        boolean failed = status.state() == RunState.FAILED;
        boolean atEnd = status.state() == RunState.FINISHED && !status.inPast();
        play.setDisable(!built || failed || atEnd);
        step.setDisable(!built || failed || atEnd);
        stepBack.setDisable(!built || failed || status.step() <= status.firstStep());
        restart.setDisable(!built);
        newSeed.setDisable(!built);
        branch.setDisable(!built);
    }
}
