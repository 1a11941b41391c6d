package org.energyscape.lab.hopfield.attractor;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/** The shares of the kinds as one bar, in the order of the kinds. */
final class ShareBar extends Region {
    private static final double GAP = 1;

    private final Map<AttractorKind, KindBlock> blocks = new EnumMap<>(AttractorKind.class);
    private final Map<AttractorKind, Tooltip> tips = new EnumMap<>(AttractorKind.class);
    private final Map<AttractorKind, Double> shares = new EnumMap<>(AttractorKind.class);

    ShareBar(String id) {
        setId(id);
        getStyleClass().add("share-bar");
        for (AttractorKind kind : AttractorKind.values()) {
            KindBlock block = new KindBlock(kind);
            Tooltip tip = new Tooltip();
            Tooltip.install(block, tip);
            blocks.put(kind, block);
            tips.put(kind, tip);
            getChildren().add(block);
        }
        setMinSize(40, 14);
        setPrefHeight(14);
        setMaxHeight(14);
    }

    void render(KindShares now) {
        StringBuilder spoken = new StringBuilder("Where random starts end:");
        for (AttractorKind kind : AttractorKind.values()) {
            String words = kind.label() + " " + AttractorWords.percent(now.share(kind)) + " of the starts, "
                    + AttractorWords.count(now.distinct(kind), "attractor");
            shares.put(kind, now.share(kind));
            Tooltip tip = tips.get(kind);
            if (tip != null) {
                tip.setText(words);
            }
            if (now.hits(kind) > 0) {
                spoken.append(' ').append(words).append(';');
            }
        }
        setAccessibleText(spoken.toString());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double x = 0;
        for (Map.Entry<AttractorKind, KindBlock> entry : blocks.entrySet()) {
            double width = getWidth() * shares.getOrDefault(entry.getKey(), 0.0);
            double left = snapPositionX(x);
            double right = snapPositionX(x + width);
            entry.getValue().setVisible(width > 0);
            entry.getValue()
                    .resizeRelocate(left, 0, Math.max(0, right - left - (right < getWidth() ? GAP : 0)), getHeight());
            x += width;
        }
    }
}
