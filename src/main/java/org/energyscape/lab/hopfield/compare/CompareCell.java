package org.energyscape.lab.hopfield.compare;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.energyscape.lab.hopfield.compare.CompareSnapshot.Track;
import org.energyscape.lab.hopfield.part.GalleryItem;
import org.energyscape.lab.hopfield.part.Memories;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.TunedRule;
import org.energyscape.ui.control.Explain;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One recall: its picture, where it ended, how right it is, what it took, and the rate measured of it. */
final class CompareCell extends CompareTile {
    private static final PseudoClass AT_REST = PseudoClass.getPseudoClass("at-rest");
    private static final PseudoClass BEST = PseudoClass.getPseudoClass("best");
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    private final Label end = new Label();
    private final Tooltip endAtLength = new Tooltip();
    private final Label accuracy = new Label();
    private final Label overlap = new Label();
    private final Label steps = new Label();
    private final RateBar bar = new RateBar();
    private final Label rate = new Label();
    private final FontIcon award = new FontIcon(Feather.AWARD);
    private final HBox rateRow = new HBox(rate, award);
    private final VBox measured = new VBox(bar, rateRow);
    private final boolean clamped;
    private @Nullable Track shown;
    private @Nullable Memories memories;
    private CompareReport.@Nullable Rate shownRate;
    private boolean shownBest;
    private boolean shownStale;
    private String title = "";

    /**
     * An empty cell.
     *
     * @param rule of its column
     */
    CompareCell(RuleChoice rule, boolean clamped) {
        super(id(rule, clamped));
        this.clamped = clamped;
        String id = id(rule, clamped);
        picture().setFlashing(true);
        picture().setCellText((x, y, value) -> pixel(x, y, value));
        end.setId(id + "-end");
        end.getStyleClass().add("compare-end");
        end.setTooltip(endAtLength);
        end.setMaxWidth(Double.MAX_VALUE);
        number(accuracy, id + "-accuracy", "Unknown pixels that are right");
        number(overlap, id + "-overlap", "Overlap with the picture before the damage");
        number(
                rate,
                id + "-rate",
                "Damaged pictures recalled with every pixel right; an award for the best of the row");
        steps.setId(id + "-steps");
        steps.getStyleClass().add("compare-steps");
        steps.setWrapText(true);
        steps.setMaxWidth(Double.MAX_VALUE);
        steps.setTooltip(new Tooltip("What it took: sweeps, and looks at a unit"));
        for (Label label : List.of(end, accuracy, overlap, steps, rate)) {
            label.setMinHeight(USE_PREF_SIZE);
        }
        Explain.on(accuracy, () -> shown == null ? null : CompareExplanations.accuracy(shown, title, isMasked()));
        Explain.on(
                overlap,
                () -> shown == null || memories == null
                        ? null
                        : CompareExplanations.overlap(shown, title, memories.units()));
        Explain.on(rate, () -> shownRate == null ? null : CompareExplanations.rate(shownRate, title, isMasked()));
        award.getStyleClass().add("compare-award");
        award.managedProperty().bind(award.visibleProperty());
        rateRow.getStyleClass().add("compare-numbers");
        rateRow.setAlignment(Pos.CENTER_LEFT);
        HBox numbers = new HBox(accuracy, overlap);
        numbers.getStyleClass().add("compare-numbers");
        numbers.setAlignment(Pos.CENTER_LEFT);
        measured.getStyleClass().add("compare-measured");
        measured.managedProperty().bind(measured.visibleProperty());
        measured.setVisible(false);
        bar.maxWidthProperty().bind(picture().widthProperty());
        lines().getChildren().setAll(end, numbers, steps, measured);
    }

    private static String id(RuleChoice rule, boolean clamped) {
        return "compare-" + rule.key() + (clamped ? "-clamped" : "-free");
    }

    private static void number(Label label, String id, String help) {
        label.setId(id);
        label.setTooltip(new Tooltip(help));
        label.getStyleClass().add("compare-number");
        label.setMinWidth(USE_PREF_SIZE);
    }

    private boolean isMasked() {
        return memories != null && memories.isMasked();
    }

    /** Draws a recall. */
    void render(Track track, TunedRule competitor, Memories of, List<GalleryItem> stored) {
        if (track.equals(shown) && of.equals(memories)) {
            return;
        }
        boolean other = !of.equals(memories);
        shown = track;
        memories = of;
        title = competitor.title() + (clamped ? ", clamped" : ", free");
        picture().setTitle("Recall: " + title);
        picture().setValues(track.state(), of.side(), of.side());
        if (other) {
            picture().setClamped(clamped ? observed(of) : null);
        }
        end.setText(CompareWords.end(track, stored));
        endAtLength.setText(CompareWords.endAtLength(track, stored));
        end.pseudoClassStateChanged(AT_REST, track.finished());
        accuracy.setText(CompareWords.accuracy(track));
        overlap.setText(CompareWords.overlap(track));
        steps.setText(CompareWords.steps(track));
    }

    private static boolean[] observed(Memories of) {
        boolean[] cells = new boolean[of.units()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = !of.hidden().get(i);
        }
        return cells;
    }

    /**
     * Shows what was measured.
     *
     * @param measuredRate null for nothing
     * @param best whether no other rule does better
     * @param stale whether it holds no longer
     */
    void render(CompareReport.@Nullable Rate measuredRate, boolean best, boolean stale) {
        if (Objects.equals(measuredRate, shownRate) && best == shownBest && stale == shownStale) {
            return;
        }
        shownRate = measuredRate;
        shownBest = best;
        shownStale = stale;
        measured.setVisible(measuredRate != null);
        if (measuredRate != null) {
            bar.set(
                    measuredRate.recalled().rate(),
                    measuredRate.recalled().low(1),
                    measuredRate.recalled().high(1));
            rate.setText(CompareWords.rate(measuredRate));
            award.setVisible(best);
            measured.pseudoClassStateChanged(BEST, best);
            measured.pseudoClassStateChanged(STALE, stale);
        }
    }

    private String pixel(int x, int y, double value) {
        Memories of = memories;
        if (of == null) {
            return "";
        }
        int i = y * of.side() + x;
        String held = clamped && !of.hidden().get(i) ? ", held" : "";
        String right = value * of.truth().spin(i) > 0 ? "right" : "wrong";
        String number = value == Math.rint(value)
                ? String.format(Locale.ROOT, "%+.0f", value)
                : String.format(Locale.ROOT, "%+.3f", value);
        return "x " + x + ", y " + y + ": " + number.replace('-', '−') + ", " + right + held;
    }
}
