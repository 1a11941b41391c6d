package org.energyscape.lab.rbm.twin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.IntParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.param.RealParam;
import org.energyscape.engine.param.SeedParam;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;

/** Values that are offered for twin B, as text: those that make a difference worth seeing. Any other can be typed. */
final class TwinValues {
    private static final Map<Param<?>, List<String>> CUSTOMARY = Map.of(
            RbmParams.GIBBS_STEPS, List.of("1", "5", "10", "20"),
            RbmParams.MOMENTUM, List.of("0.5", "0.9", "0"),
            LearningParams.MOMENTUM_START, List.of("0.5", "0"),
            LearningParams.MOMENTUM_EPOCHS, List.of("5", "20", "0"),
            LearningParams.WEIGHT_DECAY, List.of("0.0002", "0.001", "0.01", "0"),
            LearningParams.L1, List.of("0.0002", "0.001", "0"),
            LearningParams.SPARSITY_COST, List.of("0.1", "0.01", "0"),
            LearningParams.SPARSITY_TARGET, List.of("0.05", "0.1", "0.2"));

    private static final double[] FACTORS = {3, 10, 1.0 / 3, 0.1};
    private static final double[] WHOLE_FACTORS = {2, 5, 0.5, 0.2};

    private TwinValues() {}

    /** At least one, none of them that of the lab. */
    static <T> List<String> offered(Param<T> param, ParamValues lab) {
        Set<String> values = new LinkedHashSet<>(CUSTOMARY.getOrDefault(param, List.of()));
        if (param instanceof ChoiceParam<?> choice) {
            choice.choices().forEach(one -> values.add(one.key()));
        } else if (param instanceof SeedParam seed) {
            for (int i = 1; i <= 3; i++) {
                values.add(Long.toString(lab.get(seed) + i));
            }
        } else if (values.isEmpty() && param instanceof RealParam real) {
            for (double factor : FACTORS) {
                addIfTaken(real, real.format(TwinSuggestion.rounded(factor * lab.get(real))), values);
            }
        } else if (values.isEmpty() && param instanceof IntParam whole) {
            for (double factor : WHOLE_FACTORS) {
                addIfTaken(whole, Long.toString(Math.round(factor * lab.get(whole))), values);
            }
        }
        values.remove(lab.text(param));
        return List.copyOf(values);
    }

    private static void addIfTaken(Param<?> param, String text, Set<String> values) {
        try {
            param.parse(text);
            values.add(text);
        } catch (ParamException e) {
            // Beyond the range of the setting: not offered.
            return;
        }
    }
}
