package org.energyscape.lab.hopfield.attention;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.energyscape.ui.control.Explain;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.picture.Bar;
import org.energyscape.ui.picture.BarPanel;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.Palette;
import org.jspecify.annotations.Nullable;

/** One number for each memory, as bars beside their pictures, by weight or as stored. FX thread. */
final class MemoryBars {
    private final BarPanel bars = new BarPanel();
    private @Nullable AttentionMemories barsOf;
    private List<Bar.Thumbnail> thumbnails = List.of();
    private int[] shownOrder = new int[0];

    MemoryBars(String id, String title, boolean shares) {
        bars.setId(id);
        bars.setTitle(title);
        bars.setShares(shares);
        bars.setThumbnailColors(Palette.INK, ColorScale.UNIT);
    }

    BarPanel picture() {
        return bars;
    }

    /** A click on a bar, or Enter, explains the number of that memory. */
    void explain(
            Supplier<@Nullable AttentionSnapshot> now,
            BiFunction<@Nullable AttentionSnapshot, Integer, @Nullable Explanation> what) {
        bars.setOnBar(bar -> {
            if (bar < shownOrder.length) {
                int memory = shownOrder[bar];
                Explain.show(bars, () -> what.apply(now.get(), memory));
            }
        });
    }

    /** Shows the values in an order of memories, and sets one memory apart. */
    void render(AttentionMemories memories, double[] values, double scale, int[] order, int highlighted) {
        if (!memories.equals(barsOf)) {
            barsOf = memories;
            thumbnails = memories.grey().stream()
                    .map(picture -> new Bar.Thumbnail(picture, memories.side(), memories.side()))
                    .toList();
        }
        List<Bar> shown = new ArrayList<>();
        int mark = -1;
        for (int memory : order) {
            mark = memory == highlighted ? shown.size() : mark;
            // The picture says what it is; a name would take the room of the bar.
            shown.add(new Bar(String.valueOf(memory + 1), values[memory] / scale, thumbnails.get(memory)));
        }
        shownOrder = order;
        bars.setBars(shown);
        bars.setHighlight(mark);
    }
}
