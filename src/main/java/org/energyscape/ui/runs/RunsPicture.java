package org.energyscape.ui.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.layout.StackPane;
import org.energyscape.engine.record.runs.RunCurve;
import org.energyscape.ui.picture.Caption;

/** The cross-entropies of the selected runs over one another: a colour for each run, validation dashed. */
final class RunsPicture extends StackPane {
    private final OverlaidCurves curves = new OverlaidCurves(
            "runs-curves",
            "Cross-entropy of recorded runs",
            "Select runs to see their curves: Shift or Ctrl for several");
    private List<Long> drawn = List.of();

    /**
     * Curves.
     *
     * @param caption what stands under them on paper
     */
    RunsPicture(Caption.Source caption) {
        Caption.on(this, caption);
        getChildren().add(curves);
        setMinSize(0, 0);
    }

    void show(Map<Long, List<RunCurve>> runs) {
        List<Long> ids = new ArrayList<>(runs.keySet());
        if (!ids.equals(drawn)) {
            drawn = ids;
            curves.clear();
        }
        int color = 0;
        for (Map.Entry<Long, List<RunCurve>> run : runs.entrySet()) {
            for (RunCurve curve : run.getValue()) {
                boolean validation = !curve.series().set().equals(RunSummary.TRAIN);
                String name = validation ? run.getKey() + " validation" : "run " + run.getKey();
                curves.draw(name, color, validation, curve.x(), curve.values(), curve.size());
            }
            color++;
        }
    }
}
