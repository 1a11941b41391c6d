package org.energyscape.ui.fx;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A place on a page whose content is made in one piece and put into it and styled in a second once the page is in a window,
 * so that opening the page takes no long piece ({@link Pieces}). FX thread.
 */
public final class Later<T extends Node> extends StackPane {
    private final Supplier<T> maker;
    private @Nullable T made;
    private @Nullable T content;
    private @Nullable Consumer<? super T> waiting;
    private boolean asked;

    /** An empty place; {@code maker} is called once, by {@code pieces}. */
    public Later(Executor pieces, Supplier<T> maker) {
        this.maker = maker;
        sceneProperty().addListener((o, was, is) -> {
            if (is != null && !asked) {
                asked = true;
                pieces.execute(this::make);
                pieces.execute(this::get);
            }
        });
    }

    /** The content, made now if nobody has yet. */
    public T get() {
        T now = content;
        if (now == null) {
            asked = true;
            now = make();
            content = now;
            getChildren().setAll(now);
            now.applyCss();
            Consumer<? super T> drawing = waiting;
            waiting = null;
            if (drawing != null) {
                drawing.accept(now);
            }
        }
        return now;
    }

    /** The content, or null before it is there. */
    public @Nullable T content() {
        return content;
    }

    private T make() {
        T now = made;
        if (now == null) {
            now = maker.get();
            made = now;
        }
        return now;
    }

    /** Draws the content; while there is none, the last drawing asked for waits until it has been made. */
    public void render(Consumer<? super T> drawing) {
        T now = content;
        if (now == null) {
            waiting = drawing;
        } else {
            drawing.accept(now);
        }
    }
}
