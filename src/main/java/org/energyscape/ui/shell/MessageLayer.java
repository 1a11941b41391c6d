package org.energyscape.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.energyscape.lab.LabContext;
import org.energyscape.ui.control.Icons;
import org.energyscape.ui.fx.FxThread;
import org.kordamp.ikonli.feather.Feather;

/**
 * The one place for news: notices that go away by themselves, and failures that stay until they are dismissed. Failures
 * queue; one that repeats what already waits is not shown twice. May be called from any thread.
 */
final class MessageLayer extends StackPane implements LabContext.Messages {
    private static final Logger LOG = Logger.getLogger(MessageLayer.class.getName());
    private static final Duration NOTICE_TIME = Duration.seconds(4);
    private static final int MOST_NOTICES = 4;

    private final VBox notices = new VBox();
    private final StackPane veil = new StackPane();
    private final Deque<Failure> waiting = new ArrayDeque<>();
    private final ReadOnlyBooleanWrapper failureShown = new ReadOnlyBooleanWrapper();

    private record Failure(String title, String words, String details) {
        boolean sameAs(Failure other) {
            return title.equals(other.title) && words.equals(other.words);
        }
    }

    MessageLayer() {
        getStyleClass().add("message-layer");
        setPickOnBounds(false);
        notices.getStyleClass().add("notices");
        notices.setPickOnBounds(false);
        notices.setMouseTransparent(true);
        notices.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(notices, Pos.BOTTOM_RIGHT);
        veil.getStyleClass().add("veil");
        veil.setVisible(false);
        getChildren().addAll(notices, veil);
    }

    @Override
    public void info(String text) {
        FxThread.run(() -> showNotice(text));
    }

    @Override
    public void error(String title, Throwable cause) {
        LOG.log(Level.WARNING, title, cause);
        FxThread.run(() -> {
            Failure failure = new Failure(title, Failures.words(cause), Failures.details(cause));
            if (waiting.stream().noneMatch(failure::sameAs)) {
                waiting.add(failure);
                showFirst();
            }
        });
    }

    /** Whether a failure is in front. */
    ReadOnlyBooleanProperty failureShownProperty() {
        return failureShown.getReadOnlyProperty();
    }

    /** Puts away the failure in front and shows the next. */
    void dismiss() {
        waiting.poll();
        showFirst();
    }

    private void showNotice(String text) {
        Label words = new Label(text);
        words.setWrapText(true);
        HBox notice = new HBox(Icons.of(Feather.INFO), words);
        notice.getStyleClass().add("notice");
        notices.getChildren().add(notice);
        if (notices.getChildren().size() > MOST_NOTICES) {
            notices.getChildren().remove(0);
        }
        PauseTransition pause = new PauseTransition(NOTICE_TIME);
        pause.setOnFinished(event -> notices.getChildren().remove(notice));
        pause.play();
    }

    private void showFirst() {
        Failure failure = waiting.peek();
        veil.setVisible(failure != null);
        failureShown.set(failure != null);
        if (failure == null) {
            veil.getChildren().clear();
        } else {
            FailureCard card = new FailureCard(failure.title(), failure.words(), failure.details(), this::dismiss);
            veil.getChildren().setAll(card);
            card.focusClose();
        }
    }
}
