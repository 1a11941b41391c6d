package org.energyscape.lab.hopfield.attractor;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Parts;
import org.jspecify.annotations.Nullable;

/** The whole search in a bar and a line: shares by kind, how many attractors, how many stored pictures are among them. */
final class SummaryPane extends VBox {
    private final ShareBar bar = new ShareBar("attractor-shares");
    private final Map<AttractorKind, Label> labels = new EnumMap<>(AttractorKind.class);
    private final Map<AttractorKind, HBox> legend = new EnumMap<>(AttractorKind.class);
    private final Label found = Parts.note("attractor-found");
    private final Label kept = Parts.note("attractor-kept");
    private final HBox changed = new HBox();
    private final Label changedWords = new Label();
    private final ShareBar before = new ShareBar("attractor-shares-before");
    private final Label beforeWords = Parts.note("attractor-before");
    private final HBox beforeRow = new HBox(beforeWords, before);
    private @Nullable AttractorSnapshot shown;

    SummaryPane(AttractorController controller) {
        getStyleClass().add("attractor-summary");
        HBox line = new HBox();
        line.getStyleClass().add("attractor-legend");
        line.setAlignment(Pos.CENTER_LEFT);
        for (AttractorKind kind : AttractorKind.values()) {
            KindBlock block = new KindBlock(kind);
            block.setMinSize(10, 10);
            block.setMaxSize(10, 10);
            Label label = new Label();
            label.setId("attractor-share-" + kind.id());
            label.setMinWidth(USE_PREF_SIZE);
            Explain.on(label, () -> AttractorExplanations.share(shown, kind));
            HBox entry = new HBox(block, label);
            entry.getStyleClass().add("attractor-legend-entry");
            entry.setAlignment(Pos.CENTER_LEFT);
            entry.managedProperty().bind(entry.visibleProperty());
            labels.put(kind, label);
            legend.put(kind, entry);
            line.getChildren().add(entry);
        }
        Explain.on(kept, () -> AttractorExplanations.stability(shown));
        found.setMinWidth(USE_PREF_SIZE);
        kept.setMinWidth(0);
        HBox second = new HBox(kept, Parts.spacer(), found);
        second.getStyleClass().add("attractor-legend");
        second.setAlignment(Pos.CENTER_LEFT);
        changedWords.setId("attractor-changed");
        changedWords.setWrapText(true);
        changedWords.setMinWidth(0);
        HBox.setHgrow(changedWords, Priority.ALWAYS);
        changedWords.setMaxWidth(Double.MAX_VALUE);
        changed.getChildren()
                .setAll(
                        changedWords,
                        Parts.button(
                                "attractor-undo",
                                "Undo",
                                "fth-corner-up-left",
                                "Puts the attractor back that was unlearned last",
                                controller::undoUnlearning));
        changed.getStyleClass().add("attractor-changed");
        changed.setAlignment(Pos.CENTER_LEFT);
        changed.managedProperty().bind(changed.visibleProperty());
        beforeWords.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(before, Priority.ALWAYS);
        before.setMaxWidth(Double.MAX_VALUE);
        beforeRow.getStyleClass().add("attractor-legend-entry");
        beforeRow.setAlignment(Pos.CENTER_LEFT);
        beforeRow.managedProperty().bind(beforeRow.visibleProperty());
        changed.setVisible(false);
        beforeRow.setVisible(false);
        getChildren().setAll(bar, line, second, changed, beforeRow);
    }

    void render(AttractorSnapshot now, AttractorController controller) {
        shown = now;
        KindShares shares = now.shares();
        bar.render(shares);
        labels.forEach((kind, label) -> label.setText(kind.label() + " " + AttractorWords.percent(shares.share(kind))));
        legend.forEach((kind, entry) ->
                entry.setVisible(kind == AttractorKind.STORED || kind.isSpurious() || shares.hits(kind) > 0));
        found.setText(AttractorWords.count(shares.allDistinct(), "attractor") + " from "
                + AttractorWords.count(now.starts(), "start"));
        kept.setText(kept(now));
        int unlearned = now.source().unlearned().size();
        changed.setVisible(unlearned > 0);
        if (unlearned > 0) {
            changedWords.setText(AttractorWords.count(unlearned, "attractor")
                    + " unlearned with ε = "
                    + AttractorParams.AT_ONCE.format(now.source().strength())
                    + ", on this page only: the lab's network stays as it was.");
        }
        AttractorSnapshot earlier = controller.beforeUnlearning();
        beforeRow.setVisible(earlier != null);
        if (earlier != null) {
            before.render(earlier.shares());
            beforeWords.setText("Before: stored "
                    + AttractorWords.percent(earlier.shares().storedShare())
                    + ", spurious " + AttractorWords.percent(earlier.shares().spuriousShare()) + ", "
                    + AttractorWords.count(earlier.shares().allDistinct(), "attractor"));
        }
    }

    /** How many stored pictures are attractors. */
    static String kept(AttractorSnapshot now) {
        int all = now.stability().overlaps().size();
        int near = now.stability().near();
        int exact = now.stability().exact();
        return near + " of " + all + (all == 1 ? " stored picture is an attractor" : " stored pictures are attractors")
                + (exact == near ? " to the last pixel" : ", " + exact + " to the last pixel")
                + "; mean overlap " + AttractorWords.figure(now.stability().meanOverlap(), 3);
    }
}
