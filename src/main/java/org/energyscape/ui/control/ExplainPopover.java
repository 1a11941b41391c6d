package org.energyscape.ui.control;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.picture.FormulaView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/**
 * The card that explains a number, beside the number. It stays open and follows the numbers until it is closed (Esc, its
 * button, or another click on the number), or until the number goes out of sight; it can be dragged by its head. Keys:
 * up, down and the page keys scroll, everything else that nobody takes goes on to the window, so that Space still plays.
 * JavaFX thread only.
 */
public final class ExplainPopover extends VBox {
    private static final long REFRESH_NANOS = 100_000_000;
    private static final double LINE = 40;
    private static final double PAGE = 240;
    private static final double GAP = 12;

    private final Label title = new Label();
    private final Button back;
    private final HBox head;
    private final HBox foot;
    private final ExplanationPane content = new ExplanationPane(this::readOn);
    private final ScrollColumn scroll = new ScrollColumn(content);
    private final AnimationTimer follower = new AnimationTimer() {
        @Override
        public void handle(long now) {
            follow(now);
        }
    };
    private @Nullable Node anchor;
    private Supplier<? extends @Nullable Explanation> supplier = () -> null;
    private Runnable closed = () -> {};
    private @Nullable Explanation whole;
    private @Nullable Explanation shown;
    private int related = -1;
    private boolean preparing;
    private long refreshed;
    private double wishX;
    private double wishY;
    private @Nullable Point2D grip;

    ExplainPopover() {
        setId("explain-popover");
        getStyleClass().add("explain-popover");
        setFocusTraversable(true);
        setVisible(false);
        title.getStyleClass().add("explain-title");
        title.setWrapText(true);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        back = Icons.button("explain-back", Feather.ARROW_LEFT, "Back", () -> readOn(-1));
        head = new HBox(back, title, Icons.button("explain-close", Feather.X, "Close (Esc)", this::close));
        head.getStyleClass().add("explain-head");
        head.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> grip = new Point2D(e.getSceneX(), e.getSceneY()));
        head.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        foot = new HBox(
                copyButton("explain-copy-tex", "Copy TeX", true), copyButton("explain-copy-text", "Copy text", false));
        foot.getStyleClass().add("explain-foot");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, foot);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        // A click on the card is none on the picture behind it.
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_PRESSED, e -> requestFocus());
    }

    private Button copyButton(String id, String words, boolean tex) {
        Button button = new Button(words, Icons.of(Feather.COPY));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(e -> copy(tex));
        return button;
    }

    private void copy(boolean tex) {
        Explanation now = shown;
        if (now != null) {
            ClipboardContent text = new ClipboardContent();
            text.putString(tex ? now.asTex() : now.asText());
            Clipboard.getSystemClipboard().setContent(text);
        }
    }

    /** Whether it explains something now. */
    public boolean isOpen() {
        return anchor != null;
    }

    boolean explains(Node number) {
        return number.equals(anchor);
    }

    /** What it says now, or null while closed or waiting. */
    public @Nullable Explanation shown() {
        return shown;
    }

    /** Explains the number shown by a node; the card comes to light with the first explanation that is not null. */
    void open(Node number, Supplier<? extends @Nullable Explanation> what) {
        open(number, what, () -> {});
    }

    /** The same, and says when it is put away or turned to something else. */
    void open(Node number, Supplier<? extends @Nullable Explanation> what, Runnable onClose) {
        Runnable before = closed;
        closed = onClose;
        before.run();
        if (!number.equals(anchor)) {
            setVisible(false);
        }
        anchor = number;
        supplier = what;
        whole = null;
        related = -1;
        refreshed = 0;
        scroll.setVvalue(0);
        refresh();
        follower.start();
    }

    /** Puts the card away and gives the keys back to the number. */
    void close() {
        Node number = anchor;
        boolean hadKeys = getScene() != null && isInside(getScene().getFocusOwner());
        follower.stop();
        anchor = null;
        whole = null;
        shown = null;
        setVisible(false);
        Runnable told = closed;
        closed = () -> {};
        told.run();
        if (hadKeys && number != null) {
            number.requestFocus();
        }
    }

    private boolean isInside(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    private void follow(long now) {
        Node number = anchor;
        if (number == null || !isSeen(number)) {
            close();
        } else if (now - refreshed >= REFRESH_NANOS) {
            refreshed = now;
            refresh();
        }
    }

    private static boolean isSeen(Node number) {
        for (Node at = number; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return number.getScene() != null;
    }

    private void refresh() {
        Explanation now = supplier.get();
        if (now == null || now.equals(whole) || preparing) {
            return;
        }
        Explanation seen = whole;
        Supplier<? extends @Nullable Explanation> asked = supplier;
        boolean leads = related >= 0 && related < now.related().size();
        preparing = true;
        FormulaView.prepare((leads ? now.related().get(related) : now).allTex(), () -> {
            preparing = false;
            // Meanwhile closed, or opened at another number: then this is of yesterday.
            if (anchor != null && supplier.equals(asked) && Objects.equals(whole, seen)) {
                whole = now;
                show();
            }
        });
    }

    private void readOn(int index) {
        related = index;
        scroll.setVvalue(0);
        show();
        requestFocus();
    }

    private void show() {
        Explanation all = whole;
        if (all == null) {
            return;
        }
        if (related >= all.related().size()) {
            related = -1;
        }
        Explanation now = related < 0 ? all : all.related().get(related);
        shown = now;
        title.setText(now.title());
        back.setVisible(related >= 0);
        back.setManaged(related >= 0);
        content.show(now);
        if (!isVisible()) {
            setVisible(true);
            place();
            requestFocus();
        }
        requestLayout();
    }

    /** Beside the number, on the side with more room. */
    private void place() {
        Node number = anchor;
        if (number == null || getParent() == null) {
            return;
        }
        Bounds at = getParent().sceneToLocal(number.localToScene(number.getBoundsInLocal()));
        applyCss();
        double width = prefWidth(-1);
        double right = getScene().getWidth() - at.getMaxX();
        boolean onRight = right >= width + 2 * GAP || right >= at.getMinX();
        wishX = onRight ? at.getMaxX() + GAP : at.getMinX() - GAP - width;
        wishY = at.getMinY();
    }

    /** Lays itself out inside an area of the given size. */
    void layoutIn(double width, double height) {
        double wide = snapSizeX(Math.min(prefWidth(-1), Math.max(0, width - 2 * GAP)));
        double tall = snapSizeY(Math.min(prefHeight(wide), Math.max(0, height - 2 * GAP)));
        double x = Math.max(GAP, Math.min(wishX, width - GAP - wide));
        double y = Math.max(GAP, Math.min(wishY, height - GAP - tall));
        resizeRelocate(snapPositionX(x), snapPositionY(y), wide, tall);
    }

    private void drag(MouseEvent e) {
        Point2D from = grip;
        if (from != null) {
            wishX = getLayoutX() + e.getSceneX() - from.getX();
            wishY = getLayoutY() + e.getSceneY() - from.getY();
            grip = new Point2D(e.getSceneX(), e.getSceneY());
            requestLayout();
        }
    }

    private void key(KeyEvent e) {
        double hidden = content.getHeight() - scroll.getViewportBounds().getHeight();
        double step =
                switch (e.getCode()) {
                    case UP -> -LINE;
                    case DOWN -> LINE;
                    case PAGE_UP -> -PAGE;
                    case PAGE_DOWN -> PAGE;
                    default -> 0;
                };
        if (step != 0) {
            scroll.setVvalue(hidden <= 0 ? 0 : Math.max(0, Math.min(1, scroll.getVvalue() + step / hidden)));
            e.consume();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    /** The scrolled content asks for its height at the width it gets. */
    @Override
    protected double computePrefHeight(double width) {
        double inside = (width < 0 ? prefWidth(-1) : width) - snappedLeftInset() - snappedRightInset();
        return snappedTopInset()
                + head.prefHeight(inside)
                + content.prefHeight(inside)
                + foot.prefHeight(inside)
                + 2 * getSpacing()
                + snappedBottomInset();
    }
}
