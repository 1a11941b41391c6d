package org.energyscape.ui.control;

import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;

/**
 * A field for a value that is typed. Enter or leaving it takes the text over if the setting allows it; otherwise the old
 * value stays in force, the border turns red and the complaint says what is expected. Escape puts the old value back.
 *
 * @param <T> the type of the value
 */
final class CheckedField<T> extends TextField {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("error");

    private final Param<T> param;
    private final ParamEditor.Sink<T> sink;
    private String shown = "";

    CheckedField(Param<T> param, ParamEditor.Sink<T> sink) {
        this.param = param;
        this.sink = sink;
        setId("param-" + param.key());
        setAccessibleText(param.label());
        getStyleClass().add("figures");
        setOnAction(event -> commit());
        focusedProperty().addListener((o, was, is) -> {
            if (!is) {
                commit();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().equals(shown)) {
                setText(shown);
                accepted();
                event.consume();
            }
        });
    }

    void show(T value) {
        shown = param.format(value);
        setText(shown);
        accepted();
    }

    private void commit() {
        if (getText().equals(shown)) {
            accepted();
            return;
        }
        try {
            T value = param.parse(getText());
            accepted();
            sink.accept(value);
        } catch (ParamException e) {
            pseudoClassStateChanged(REFUSED, true);
            sink.complain("Not taken over: expected " + param.expected() + ".");
        }
    }

    private void accepted() {
        pseudoClassStateChanged(REFUSED, false);
        sink.complain("");
    }
}
