package org.energyscape.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Icons;
import org.kordamp.ikonli.feather.Feather;

/** What failed, why in words, and the details for whoever wants to report it. */
final class FailureCard extends VBox {
    private final Button close = new Button("Close");

    FailureCard(String title, String words, String details, Runnable dismiss) {
        setId("failure");
        getStyleClass().addAll("card", "failure-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(title, Icons.of(Feather.ALERT_TRIANGLE));
        heading.setId("failure-title");
        heading.getStyleClass().add("card-title");
        Label cause = new Label(words);
        cause.setId("failure-words");
        cause.setWrapText(true);
        cause.setMinHeight(USE_PREF_SIZE);
        TextArea trace = new TextArea(details);
        trace.setId("failure-details");
        trace.setEditable(false);
        trace.getStyleClass().add("details");
        trace.setVisible(false);
        trace.managedProperty().bind(trace.visibleProperty());
        Hyperlink more = new Hyperlink("Details");
        more.setId("failure-more");
        more.setOnAction(event -> trace.setVisible(!trace.isVisible()));
        Button copy = new Button("Copy", Icons.of(Feather.COPY));
        copy.setId("failure-copy");
        copy.setOnAction(event -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(title + "\n" + words + "\n\n" + details);
            Clipboard.getSystemClipboard().setContent(content);
        });
        close.setId("failure-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> dismiss.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(more, gap, copy, close);
        buttons.getStyleClass().add("card-buttons");
        getChildren().addAll(heading, cause, trace, buttons);
    }

    void focusClose() {
        close.requestFocus();
    }
}
