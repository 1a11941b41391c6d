package org.energyscape.lab.rbm.pane;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.energyscape.lab.rbm.param.FilterScale;
import org.energyscape.lab.rbm.run.Exhibit;
import org.energyscape.lab.rbm.run.LookModel;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.fx.Later;
import org.jspecify.annotations.Nullable;

/**
 * The panes of the training page as {@link PaneArrangement} has them. A pane that moves to another place keeps its picture.
 * Dividers are dragged, or moved from a pane by Ctrl, Alt and an arrow.
 */
final class PanesView extends StackPane {
    private static final double STEP = 0.03;

    private final LookModel look;
    private final PaneArrangement panes;
    private final Executor pieces;
    private final Map<Exhibit.Kind, PaneFrame> frames = new EnumMap<>(Exhibit.Kind.class);
    private final PaneTurns turns = new PaneTurns();
    private @Nullable PaneLayout built;

    PanesView(PaneArrangement panes, LookModel look, Executor pieces) {
        this.panes = panes;
        this.look = look;
        this.pieces = pieces;
        setId("rbm-panes");
        setMinSize(0, 0);
        panes.layoutProperty().addListener((o, was, is) -> arrange(is));
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        arrange(panes.layout());
    }

    private PaneFrame frame(Exhibit.Kind kind) {
        return frames.computeIfAbsent(kind, k -> new PaneFrame(panes, k, new Later<>(pieces, () -> picture(k))));
    }

    private PanePicture picture(Exhibit.Kind kind) {
        return switch (kind) {
            case FILTERS, UPDATES -> new MosaicPane(kind, look::choose);
            case ACTIVITY -> new ActivityPane(look::choose);
            case HISTOGRAMS -> new HistogramsPane();
            case RECONSTRUCTIONS -> new ReconstructionsPane();
            case FANTASIES -> new FantasiesPane();
            case INSPECTOR -> new InspectorPane();
        };
    }

    private void arrange(PaneLayout now) {
        PaneLayout before = built;
        built = now;
        if (before != null && getChildren().size() == 1 && PaneArrangement.haveSameShape(before, now)) {
            moveDividers(getChildren().get(0), now);
            return;
        }
        PaneFrame held = holdingKeys();
        getChildren().setAll(build(now));
        for (Exhibit.Kind kind : now.kinds()) {
            frame(kind).head().update();
        }
        if (before != null && held != null) {
            giveKeys(held, before, now);
        }
    }

    private Node build(PaneLayout layout) {
        if (!(layout instanceof PaneLayout.Two two)) {
            return frame(((PaneLayout.One) layout).kind());
        }
        SplitPane split = new SplitPane(build(two.first()), build(two.second()));
        split.setOrientation(two.stacked() ? Orientation.VERTICAL : Orientation.HORIZONTAL);
        split.setDividerPositions(two.share());
        split.setMinSize(0, 0);
        Exhibit.Kind first = two.first().kinds().get(0);
        Exhibit.Kind second = two.second().kinds().get(0);
        split.addEventFilter(
                MouseEvent.MOUSE_RELEASED, e -> panes.dragged(first, second, split.getDividerPositions()[0]));
        return split;
    }

    private static void moveDividers(Node node, PaneLayout layout) {
        if (layout instanceof PaneLayout.Two two && node instanceof SplitPane split) {
            if (Math.abs(split.getDividerPositions()[0] - two.share()) > 1e-3) {
                split.setDividerPositions(two.share());
            }
            moveDividers(split.getItems().get(0), two.first());
            moveDividers(split.getItems().get(1), two.second());
        }
    }

    private @Nullable PaneFrame holdingKeys() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && !(at instanceof PaneFrame)) {
            at = at.getParent();
        }
        return (PaneFrame) at;
    }

    /** Keys stay in the pane, go to the one that took its place, or to the first. */
    private void giveKeys(PaneFrame held, PaneLayout before, PaneLayout now) {
        int at = before.kinds().indexOf(held.kind());
        Exhibit.Kind next = now.kinds().contains(held.kind())
                ? held.kind()
                : now.kinds().get(Math.max(0, Math.min(at, now.kinds().size() - 1)));
        frame(next).head().focusName();
    }

    private void key(KeyEvent e) {
        PaneFrame held = holdingKeys();
        if (held == null || !e.isControlDown() || !e.isAltDown()) {
            return;
        }
        KeyCode code = e.getCode();
        boolean back = code == KeyCode.LEFT || code == KeyCode.UP;
        if (back || code == KeyCode.RIGHT || code == KeyCode.DOWN) {
            panes.moveDivider(held.kind(), code == KeyCode.UP || code == KeyCode.DOWN, back ? -STEP : STEP);
            e.consume();
        }
    }

    /** Draws what is next of a moment; once a frame. */
    void render(RbmSnapshot now, FilterScale scale) {
        Set<Exhibit.Kind> waiting = EnumSet.noneOf(Exhibit.Kind.class);
        for (Exhibit.Kind kind : panes.kinds()) {
            if (frame(kind).waitsFor(now, scale)) {
                waiting.add(kind);
            }
        }
        if (!waiting.isEmpty()) {
            turns.next(waiting, kind -> PaneTurns.cells(kind, now))
                    .forEach(kind -> frame(kind).render(now, scale));
        }
    }
}
