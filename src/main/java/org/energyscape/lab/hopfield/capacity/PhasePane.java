package org.energyscape.lab.hopfield.capacity;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.energyscape.engine.hopfield.experiment.RecallGrid;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.ui.control.Panel;
import org.energyscape.ui.picture.CellPlot;
import org.energyscape.ui.picture.ColorScale;
import org.energyscape.ui.picture.UprightLine;
import org.jspecify.annotations.Nullable;

/** Damage against load: one diagram under noise, two under masks, recalled freely and with what is seen clamped. */
final class PhasePane extends HBox {
    private final Half free;
    private final Half clamped;

    PhasePane(Consumer<ReplayRequest> replay) {
        free = new Half("capacity-phase-free", replay);
        clamped = new Half("capacity-phase-clamped", replay);
        for (Half half : List.of(free, clamped)) {
            setHgrow(half.panel, Priority.ALWAYS);
            half.panel.setPrefWidth(100);
            half.panel.managedProperty().bind(half.panel.visibleProperty());
        }
        getChildren().setAll(free.panel, clamped.panel);
        setMinSize(0, 0);
    }

    void render(CapacitySnapshot now, CapacityMeasure measure, @Nullable ReplayRequest shown) {
        if (!(now.plan() instanceof CapacityPlan.Recalls plan)) {
            return;
        }
        boolean mask = plan.topic() == CapacityTopic.MASK;
        String rule = plan.names().get(0);
        clamped.panel.setVisible(mask);
        free.panel.setTitle(mask ? rule + ": free recall" : rule + ": recall of noisy patterns");
        clamped.panel.setTitle(rule + ": seen units clamped");
        free.render(now, plan, measure, mask ? 2 : 1, 0, shown);
        if (mask) {
            clamped.render(now, plan, measure, 2, 1, shown);
        }
    }

    /** One diagram. */
    private static final class Half {
        /** Overlaps of states that know nothing of the pattern scatter about 0; half the colours are not spent on them. */
        private static final double CHANCE = -0.2;

        private final CellPlot plot = new CellPlot();
        private final Panel panel = new Panel("", plot);
        private final Consumer<ReplayRequest> replay;

        Half(String id, Consumer<ReplayRequest> replay) {
            this.replay = replay;
            plot.setId(id);
            plot.setTitle("Phase diagram");
        }

        /**
         * Draws the conditions {@code offset}, {@code offset + step}, ….
         */
        void render(
                CapacitySnapshot now,
                CapacityPlan.Recalls plan,
                CapacityMeasure measure,
                int step,
                int offset,
                @Nullable ReplayRequest shown) {
            RecallGrid grid = plan.grid();
            int rows = grid.conditions().size() / step;
            int columns = grid.loads().size();
            double[] xs = grid.loads().stream().mapToDouble(Double::doubleValue).toArray();
            double[] ys = new double[rows];
            for (int r = 0; r < rows; r++) {
                ys[r] = grid.conditions().get(r * step + offset).level();
            }
            float[] values = new float[rows * columns];
            Arrays.fill(values, Float.NaN);
            for (int i = 0; i < values.length; i++) {
                RecallGrid.Cell cell = now.cell(0, 0, i % columns, i / columns * step + offset);
                if (cell != null) {
                    values[i] = (float) measure.of(cell).mean();
                }
            }
            boolean mask = plan.topic() == CapacityTopic.MASK;
            plot.setAxisTitles("load P/N", mask ? "share of hidden units" : "probability of a flip");
            plot.setScale(ColorScale.of(values).min() < CHANCE ? ColorScale.SIGNED : ColorScale.UNIT);
            plot.setCells(values, xs, ys);
            CapacitySnapshot.Theory theory = now.theory();
            boolean hebb = plan.rules().contains(RuleChoice.HEBB);
            plot.setUprightLines(
                    hebb && theory != null ? List.of(new UprightLine(theory.critical(), "α_c = 0.138")) : List.of());
            plot.setCellText((x, y, value) -> {
                RecallGrid.Cell cell = now.cell(0, 0, x, y * step + offset);
                String place = "load " + CapacityWords.load(xs[x]) + (mask ? ", hidden " : ", noise ")
                        + CapacityWords.load(ys[y]);
                return cell == null
                        ? place + ": not measured yet"
                        : place + ": " + measure.words() + " " + CapacityWords.estimate(measure.of(cell));
            });
            plot.setOnCell(cell ->
                    replay.accept(new ReplayRequest(plan, 0, 0, cell % columns, cell / columns * step + offset, 0, 0)));
            boolean here = shown != null && shown.plan().equals(plan) && shown.condition() % step == offset;
            plot.setChosen(here && shown != null ? shown.condition() / step * columns + shown.load() : -1);
        }
    }
}
