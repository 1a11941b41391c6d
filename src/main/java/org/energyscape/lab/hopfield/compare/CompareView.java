package org.energyscape.lab.hopfield.compare;

import java.util.concurrent.Executor;
import javafx.concurrent.Worker;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** The page: rules to choose above, the picture and what is left of it at the left, the recalls beside them. */
final class CompareView extends BorderPane {
    private static final double SHARE_OF_LEFT = 0.13;

    private final CompareController controller;
    private final CompareBar bar;
    private final CompareGrid grid;
    private final PixelGrid truth = picture("compare-truth", "The picture before the damage");
    private final PixelGrid damaged = picture("compare-damaged", "The damaged picture that every rule begins with");
    private final Panel truthCard = new Panel("Picture", truth);
    private final Panel damagedCard = new Panel("Damaged", damaged);
    private final Label empty = new Label();
    private final HBox content;
    private @Nullable Memories drawn;

    CompareView(CompareController controller, Executor pieces, Runnable onMeasure) {
        this.controller = controller;
        getStyleClass().add("compare-view");
        bar = new CompareBar(controller, onMeasure);
        grid = new CompareGrid(pieces);
        VBox left = new VBox(truthCard, damagedCard);
        left.getStyleClass().add("compare-left");
        VBox.setVgrow(truthCard, Priority.ALWAYS);
        VBox.setVgrow(damagedCard, Priority.ALWAYS);
        left.setMinWidth(98);
        left.prefWidthProperty().bind(widthProperty().multiply(SHARE_OF_LEFT));
        content = new HBox(left, grid);
        content.setMinSize(0, 0);
        HBox.setHgrow(grid, Priority.ALWAYS);
        empty.setId("compare-empty");
        empty.getStyleClass().add("compare-empty");
        empty.setWrapText(true);
        empty.setMaxWidth(460);
        StackPane centre = new StackPane(content, empty);
        centre.setMinSize(0, 0);
        setTop(bar);
        setCenter(centre);
    }

    private static PixelGrid picture(String id, String title) {
        PixelGrid picture = new PixelGrid();
        picture.setId(id);
        picture.setScale(ColorScale.SIGNED);
        picture.setTitle(title);
        return picture;
    }

    /** Shows the progress of a measurement; none by null. */
    void setJob(@Nullable Worker<?> job) {
        bar.setJob(job);
    }

    /** Draws what holds now. */
    void render() {
        bar.render();
        Memories memories = controller.question().memories();
        if (memories != null && memories != drawn) {
            drawn = memories;
            drawPictures(memories);
        }
        CompareSnapshot snapshot = controller.snapshot();
        String words = emptyWords(snapshot);
        empty.setText(words);
        empty.setVisible(!words.isEmpty());
        grid.setVisible(words.isEmpty());
        if (words.isEmpty() && snapshot != null) {
            grid.render(snapshot, controller.report(), controller.isStale());
        }
    }

    private String emptyWords(@Nullable CompareSnapshot snapshot) {
        CompareQuestion question = controller.question();
        if (question.memories() == null) {
            return "Preparing…";
        }
        if (!question.hasPatterns()) {
            return CompareWords.NOTHING_STORED;
        }
        if (question.competitors().isEmpty()) {
            return CompareWords.NO_RULE;
        }
        Throwable failure = controller.failure();
        if (failure != null) {
            return "The rules could not learn: " + failure.getMessage();
        }
        if (snapshot == null || (snapshot.columns().isEmpty() && !controller.isSettled())) {
            return "Learning…";
        }
        return snapshot.columns().isEmpty() ? CompareWords.NONE_LEARNED : "";
    }

    private void drawPictures(Memories memories) {
        truth.setValues(memories.truth().toFloats(), memories.side(), memories.side());
        damaged.setValues(memories.damaged().toFloats(), memories.side(), memories.side());
        boolean[] hidden = new boolean[memories.units()];
        for (int i = memories.hidden().nextSetBit(0);
                i >= 0;
                i = memories.hidden().nextSetBit(i + 1)) {
            hidden[i] = true;
        }
        damaged.setMask(memories.hidden().isEmpty() ? null : hidden);
        damaged.setCellText((x, y, value) -> {
            int i = y * memories.side() + x;
            String fate = hidden[i] ? "hidden, begins at " : memories.truth().spin(i) == value ? "" : "turned to ";
            return "x " + x + ", y " + y + ": " + fate + CompareWords.figure(value, 0);
        });
        truthCard.setTitle(CompareWords.name(memories));
        truthCard.setCaption(CompareWords.truth(memories));
        damagedCard.setCaption(CompareWords.damage(memories));
    }
}
