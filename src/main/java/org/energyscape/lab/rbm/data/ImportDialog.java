package org.energyscape.lab.rbm.data;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import org.energyscape.engine.data.LabelPlace;
import org.energyscape.engine.data.TextLayout;
import org.energyscape.engine.data.ValueRange;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a text file would be read, with the reasons, and lets the student change it before anything is imported.
 * Does not block: the answer comes back through a handler.
 */
final class ImportDialog extends Dialog<TextLayout> {
    private final ComboBox<LabelPlace> label = new ComboBox<>();
    private final ComboBox<TextLayout.Shape> shape = new ComboBox<>();
    private final ComboBox<ValueRange> range = new ComboBox<>();
    private final CheckBox header = new CheckBox("the first line names the columns");
    private final Label missing = Parts.note("rbm-import-missing");
    private final ButtonType read = new ButtonType("Import", ButtonBar.ButtonData.OK_DONE);
    private TextLayout layout;
    private boolean filling;

    ImportDialog(Path file, TextLayout proposed, @Nullable Window owner, Consumer<TextLayout> accepted) {
        layout = proposed;
        if (owner != null) {
            initOwner(owner);
        }
        setTitle("Import " + file.getFileName());
        setHeaderText("How " + file.getFileName() + " will be read");
        getDialogPane().setId("rbm-import");
        getDialogPane().getButtonTypes().setAll(read, ButtonType.CANCEL);
        getDialogPane().setContent(content(proposed));
        fill();
        setResultConverter(button -> button == read ? layout : null);
        resultProperty().addListener((o, was, is) -> {
            if (is != null) {
                accepted.accept(is);
            }
        });
    }

    private VBox content(TextLayout proposed) {
        label.setId("rbm-import-label");
        label.getItems().setAll(LabelPlace.values());
        label.setConverter(words(place -> switch (place) {
            case NONE -> "no label";
            case FIRST -> "first in the line";
            case LAST -> "last in the line";
        }));
        shape.setId("rbm-import-shape");
        shape.setConverter(words(one -> one.width() + " × " + one.height()));
        range.setId("rbm-import-range");
        range.getItems().setAll(ValueRange.KNOWN);
        if (!range.getItems().contains(proposed.range())) {
            range.getItems().add(proposed.range());
        }
        range.setConverter(words(ValueRange::toString));
        header.setId("rbm-import-header");
        label.valueProperty().addListener((o, was, is) -> change(is == null ? layout : layout.withLabel(is)));
        shape.valueProperty()
                .addListener((o, was, is) -> change(is == null ? layout : layout.withShape(is.width(), is.height())));
        range.valueProperty().addListener((o, was, is) -> change(is == null ? layout : layout.withRange(is)));
        header.selectedProperty().addListener((o, was, is) -> change(layout.withHeader(is)));
        GridPane form = new GridPane();
        form.getStyleClass().add("rbm-form");
        form.addRow(0, new Label("Separator"), new Label(proposed.separator().word()));
        form.addRow(1, new Label("Columns"), new Label(RbmWords.count(proposed.columns())));
        form.addRow(2, new Label("Label"), label);
        form.addRow(3, new Label("Picture"), shape);
        form.addRow(4, new Label("Values"), range);
        form.addRow(5, new Label("Header"), header);
        Label reasons = new Label(String.join("\n", proposed.reasons()));
        reasons.getStyleClass().add("lab-note");
        reasons.setWrapText(true);
        reasons.setMaxWidth(460);
        VBox box = new VBox(form, reasons, missing);
        box.getStyleClass().add("rbm-import");
        return box;
    }

    private void change(TextLayout changed) {
        if (!filling) {
            layout = changed;
            fill();
        }
    }

    private void fill() {
        filling = true;
        label.setValue(layout.label());
        List<TextLayout.Shape> shapes = layout.possibleShapes();
        shape.getItems().setAll(shapes);
        shape.setValue(layout.isComplete() ? new TextLayout.Shape(layout.width(), layout.height()) : null);
        range.setValue(layout.range());
        header.setSelected(layout.header());
        missing.setText(layout.isComplete() ? "" : "Choose width and height of a picture.");
        getDialogPane().lookupButton(read).setDisable(!layout.isComplete());
        filling = false;
    }

    private static <T> StringConverter<T> words(java.util.function.Function<T, String> toText) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : toText.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        };
    }
}
