package org.energyscape.lab.rbm.twin;

import java.util.List;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** In what the twins differ: the setting, the value of B, suggestions, and what to look at. */
final class TwinBar extends VBox {
    private final TwinController twins;
    private final ComboBox<Param<?>> setting = new ComboBox<>();
    private final ComboBox<String> value = new ComboBox<>();
    private final Label valueOfA = new Label();
    private final Label story = Parts.note("twin-story");
    private boolean showing;
    private boolean refused;

    /**
     * A bar.
     *
     * @param scale stands at its end
     */
    TwinBar(TwinController twins, ComboBox<TwinScale> scale) {
        this.twins = twins;
        setting.setId("twin-setting");
        setting.getItems().setAll(TwinParams.OFFERED);
        setting.setAccessibleText("The setting in which the twins differ");
        setting.setTooltip(new Tooltip("The setting in which the twins differ; all others are those of the lab"));
        setting.setPrefWidth(170);
        setting.setConverter(words(param -> param == null ? "" : param.label()));
        setting.getStyleClass().add("small");
        setting.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                twins.vary(suggested(is));
            }
        });
        value.setId("twin-value");
        value.setAccessibleText("The value of twin B");
        value.setPrefWidth(110);
        value.getStyleClass().add("small");
        value.setConverter(words(this::shown));
        value.valueProperty().addListener((o, was, is) -> {
            if (!showing && is != null) {
                take(is);
            }
        });
        valueOfA.setId("twin-value-a");
        valueOfA.setTooltip(new Tooltip("The value of twin A is that of the lab, under Settings"));
        MenuButton suggestions = new MenuButton("Suggestions");
        suggestions.setId("twin-suggestions");
        suggestions.getStyleClass().add("small");
        suggestions.setTooltip(new Tooltip("Twins worth seeing"));
        suggestions.setMinWidth(USE_PREF_SIZE);
        TwinSuggestion.ALL.stream().map(this::item).forEach(suggestions.getItems()::add);
        HBox line = new HBox(
                label("Twins differ in"), setting, valueOfA, label("B ="), value, suggestions, Parts.spacer(), scale);
        line.getStyleClass().add("rbm-bar");
        line.setAlignment(Pos.CENTER_LEFT);
        story.setWrapText(true);
        story.setMinHeight(USE_PREF_SIZE);
        getChildren().addAll(line, story);
        getStyleClass().add("lab-panel");
        twins.changeProperty().addListener(o -> show());
        twins.valuesProperty().addListener(o -> show());
        show();
    }

    private static Label label(String words) {
        Label label = new Label(words);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private MenuItem item(TwinSuggestion suggestion) {
        MenuItem item = new MenuItem(suggestion.title());
        item.setId("twin-suggestion-" + TwinSuggestion.ALL.indexOf(suggestion));
        item.setOnAction(e -> twins.vary(suggestion.changeFor(values())));
        return item;
    }

    private ParamValues values() {
        return twins.valuesProperty().get();
    }

    private <T> TwinChange<T> suggested(Param<T> param) {
        List<String> offered = TwinValues.offered(param, values());
        return TwinChange.parse(param, offered.isEmpty() ? values().text(param) : offered.get(0));
    }

    private void take(String text) {
        Param<?> param = twins.changeProperty().get().param();
        try {
            twins.vary(TwinChange.parse(param, text));
            refused = false;
            tell();
        } catch (ParamException e) {
            refused = true;
            complain(e.getMessage());
        }
    }

    private void complain(@Nullable String words) {
        story.setText(words);
        if (!story.getStyleClass().contains("rbm-refused")) {
            story.getStyleClass().add("rbm-refused");
        }
    }

    private void show() {
        TwinChange<?> change = twins.changeProperty().get();
        showing = true;
        setting.setValue(change.param());
        value.setEditable(!(change.param() instanceof ChoiceParam<?>));
        List<String> offered = TwinValues.offered(change.param(), values());
        if (!offered.equals(value.getItems())) {
            value.getItems().setAll(offered);
        }
        value.setValue(change.text());
        if (value.isEditable()) {
            value.getEditor().setText(change.text());
        }
        value.setTooltip(new Tooltip("The value of twin B: " + change.param().expected()));
        showing = false;
        valueOfA.setText("A = " + change.shownIn(values()));
        valueOfA.setMinWidth(USE_PREF_SIZE);
        refused = false;
        tell();
    }

    /** What to look at. */
    private void tell() {
        if (refused) {
            return;
        }
        story.getStyleClass().remove("rbm-refused");
        TwinChange<?> change = twins.changeProperty().get();
        story.setText(
                change.differsFrom(values())
                        ? story(change)
                        : "Both have " + change.shown() + " now, so that the twins are equal: give B another value.");
    }

    private String story(TwinChange<?> change) {
        return TwinSuggestion.ALL.stream()
                .filter(one -> one.changeFor(values()).param().equals(change.param()))
                .findFirst()
                .map(TwinSuggestion::story)
                .orElse(change.param().help());
    }

    private String shown(@Nullable String text) {
        Param<?> param = twins.changeProperty().get().param();
        return text == null || text.isEmpty() ? "" : TwinChange.shown(param, text);
    }

    /** Only what is typed into a field that can be edited is read back, and that is the text itself. */
    private static <T> StringConverter<T> words(Function<@Nullable T, String> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return words.apply(choice);
            }

            @Override
            @SuppressWarnings("unchecked") // asked of boxes of text alone
            public T fromString(String text) {
                return (T) text;
            }
        };
    }
}
