package org.energyscape.ui.experiments;

import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.energyscape.lab.rbm.sweep.Experiment;
import org.jspecify.annotations.Nullable;

/** What can be tried: a card for each experiment with its story, one of them chosen. */
final class ExperimentCards extends VBox {
    ExperimentCards(ExperimentsController controller) {
        getStyleClass().add("experiment-cards");
        ToggleGroup group = new ToggleGroup();
        for (Experiment one : Experiment.ALL) {
            ToggleButton card = card(one);
            card.setToggleGroup(group);
            card.setSelected(one.equals(controller.chosenProperty().get()));
            // A second click on the chosen card does not leave none chosen.
            card.setOnAction(event -> {
                card.setSelected(true);
                controller.choose(one);
            });
            card.disableProperty().bind(controller.runningProperty());
            getChildren().add(card);
        }
    }

    private static ToggleButton card(Experiment one) {
        Label title = words(one.title(), "experiment-title");
        VBox text = new Text(title, words(one.story(), "experiment-story"));
        ToggleButton card = new ToggleButton(null, text);
        card.setId("experiment-" + one.id());
        card.setAccessibleText(one.title() + ". " + one.story());
        card.getStyleClass().add("experiment-card");
        card.setMaxWidth(Double.MAX_VALUE);
        return card;
    }

    private static Label words(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    /** Words of a fixed width: a button asks its content for a height before it has a width. */
    private static final class Text extends VBox {
        private static final double WIDTH = 216;

        Text(Label... lines) {
            super(lines);
            getStyleClass().add("experiment-text");
            // Lines broken elsewhere than was reckoned with leave an empty one.
            setMaxWidth(WIDTH);
        }

        @Override
        public @Nullable Orientation getContentBias() {
            return null;
        }

        @Override
        protected double computePrefWidth(double height) {
            return WIDTH;
        }

        @Override
        protected double computePrefHeight(double width) {
            return super.computePrefHeight(WIDTH);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computePrefHeight(WIDTH);
        }
    }
}
