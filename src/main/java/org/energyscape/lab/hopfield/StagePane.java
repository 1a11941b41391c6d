package org.energyscape.lab.hopfield;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.data.Mask;
import org.energyscape.lab.hopfield.HopfieldSnapshot.Track;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.CellEvent;
import org.energyscape.ui.picture.Numbers;
import org.energyscape.ui.picture.PixelGrid;
import org.jspecify.annotations.Nullable;

/** The pictures of one recall in a row: before the damage, after it, and what each process makes of it. */
final class StagePane extends HBox {
    private final PixelGrid truth = PixelGrid.signed("truth-picture", "The picture before the damage");
    private final PixelGrid damaged =
            PixelGrid.signed("damaged-picture", "The damaged picture; draw to damage it further");
    private final PixelGrid free =
            PixelGrid.signed("free-picture", "Recall with every unit free; click a pixel to see its field");
    private final PixelGrid clamped = PixelGrid.signed(
            "clamped-picture", "Recall with the observed pixels clamped; click a pixel to see its field");
    private final Panel truthCard = new Panel("Stored picture", truth);
    private final Panel damagedCard;
    private final Panel freeCard = new Panel("Free recall", free);
    private final Panel clampedCard = new Panel("Clamped recall", clamped);
    private final DamageTools tools;
    private int side = 1;
    private @Nullable HopfieldSnapshot shown;

    /**
     * Lays out the pictures.
     *
     * @param onStep does one more damage
     * @param onClearMask takes masks away
     * @param onClearAll takes every damage away
     * @param onAsk wants to know why a unit stays or turns, or no longer
     */
    StagePane(
            Consumer<DamageStep> onStep, Runnable onClearMask, Runnable onClearAll, Consumer<HopfieldQuestion> onAsk) {
        getStyleClass().add("stage-pane");
        tools = new DamageTools(damaged, onStep, onClearMask, onClearAll);
        HBox.setHgrow(damaged, Priority.ALWAYS);
        HBox canvas = new HBox(tools, damaged);
        canvas.setMinSize(0, 0);
        damagedCard = new Panel("Damaged", canvas);
        explain(free, HopfieldQuestion.Kind.FREE, onAsk);
        explain(clamped, HopfieldQuestion.Kind.CLAMPED, onAsk);
        free.setFlashing(true);
        clamped.setFlashing(true);
        free.setCellText((x, y, value) -> unitText(x, y, shown == null ? null : shown.free()));
        clamped.setCellText((x, y, value) -> unitText(x, y, shown == null ? null : shown.clamped()));
        damaged.setCellText((x, y, value) -> pixelText(x, y));
        getChildren().setAll(truthCard, damagedCard, freeCard, clampedCard);
        List.of(truthCard, damagedCard, freeCard, clampedCard).forEach(card -> {
            HBox.setHgrow(card, Priority.ALWAYS);
            card.setPrefWidth(100);
            card.managedProperty().bind(card.visibleProperty());
        });
        // Its tools take no room from the picture.
        damagedCard.setPrefWidth(107);
    }

    /** A click on a pixel, or Enter, asks why it stays or turns; the answer is in one of the next snapshots. */
    private void explain(PixelGrid picture, HopfieldQuestion.Kind process, Consumer<HopfieldQuestion> onAsk) {
        picture.setOnCell(event -> {
            HopfieldSnapshot now = shown;
            if (event.phase() == CellEvent.Phase.PRESS
                    && now != null
                    && !now.storedItems().isEmpty()) {
                HopfieldQuestion asked = new HopfieldQuestion(process, event.y() * side + event.x());
                Explain.show(picture, () -> NeuronExplanation.of(shown, asked), () -> {
                    picture.setMark(-1);
                    onAsk.accept(HopfieldQuestion.NONE);
                });
                picture.setMark(asked.unit());
                onAsk.accept(asked);
            }
        });
    }

    void render(HopfieldSnapshot snapshot) {
        shown = snapshot;
        side = snapshot.side();
        boolean masked = false;
        for (boolean cell : snapshot.hidden()) {
            masked |= cell;
        }
        truth.setValues(snapshot.truth(), side, side);
        tools.render(snapshot);
        truthCard.setTitle(
                snapshot.chosen() < 0
                        ? "No picture"
                        : snapshot.gallery().get(snapshot.chosen()).name());
        truthCard.setCaption(truthWords(snapshot));
        damagedCard.setCaption(damageWords(snapshot, masked));
        render(snapshot.free(), free, freeCard, null);
        render(snapshot.clamped(), clamped, clampedCard, masked ? observed(snapshot) : null);
    }

    private static String truthWords(HopfieldSnapshot snapshot) {
        if (snapshot.chosen() < 0) {
            return "The gallery is empty.";
        }
        return snapshot.gallery().get(snapshot.chosen()).stored() ? "Stored." : "Not stored: recall cannot find it.";
    }

    private static String damageWords(HopfieldSnapshot snapshot, boolean masked) {
        int wrong = 0;
        int hidden = 0;
        for (int i = 0; i < snapshot.truth().length; i++) {
            if (snapshot.hidden()[i]) {
                hidden++;
            } else if (snapshot.truth()[i] != snapshot.damaged()[i]) {
                wrong++;
            }
        }
        String noise = Numbers.count(wrong, "pixel") + " turned";
        return masked ? hidden + " hidden, " + noise + " of those seen." : noise + ", none known to be right.";
    }

    private void render(@Nullable Track track, PixelGrid grid, Panel card, boolean @Nullable [] held) {
        card.setVisible(track != null);
        if (track != null) {
            grid.setValues(track.state(), side, side);
            grid.setClamped(held);
            card.setCaption(track.words()
                    + String.format(
                            Locale.ROOT,
                            "%nE %s, m %s, %d wrong",
                            Numbers.plain(track.energy(), Math.abs(track.energy()) < 100 ? 1 : 0),
                            Numbers.plain(track.truthOverlap(), 2),
                            track.wrong()));
            card.caption().pseudoClassStateChanged(RecallView.AT_REST, track.finished());
        }
    }

    private static boolean[] observed(HopfieldSnapshot snapshot) {
        return Mask.of(snapshot.side(), snapshot.side(), snapshot.hidden())
                .inverted()
                .toArray();
    }

    private String unitText(int x, int y, @Nullable Track track) {
        if (track == null) {
            return "";
        }
        float spin = track.state()[y * side + x];
        float field = track.fields()[y * side + x];
        String will = field == 0 || field * spin > 0 ? "stays" : "wants to turn";
        return String.format(Locale.ROOT, "x %d, y %d: unit %+.0f, field %+.3f, %s", x, y, spin, field, will);
    }

    private String pixelText(int x, int y) {
        HopfieldSnapshot now = shown;
        if (now == null) {
            return "";
        }
        int i = y * side + x;
        String fate =
                now.hidden()[i] ? "hidden, starts at" : now.truth()[i] == now.damaged()[i] ? "as it was," : "turned to";
        return String.format(Locale.ROOT, "x %d, y %d: %s %+.0f", x, y, fate, now.damaged()[i]);
    }
}
