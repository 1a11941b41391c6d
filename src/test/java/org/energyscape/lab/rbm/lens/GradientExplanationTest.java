package org.energyscape.lab.rbm.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.energyscape.engine.math.Kernels;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.rbm.FilterGradient;
import org.energyscape.engine.run.MetricLog;
import org.energyscape.lab.rbm.data.SmallData;
import org.energyscape.lab.rbm.param.CentringChoice;
import org.energyscape.lab.rbm.param.LearningParams;
import org.energyscape.lab.rbm.param.RbmParams;
import org.energyscape.lab.rbm.run.RbmLook;
import org.energyscape.lab.rbm.run.RbmSimulation;
import org.energyscape.lab.rbm.run.RbmSnapshot;
import org.energyscape.ui.control.Explanation;
import org.junit.jupiter.api.Test;

class GradientExplanationTest {
    private static RbmSnapshot trained(ParamValues values) {
        RbmSimulation simulation = new RbmSimulation(
                SmallData.split(), values, new MetricLog(), () -> new RbmLook(null, 2), Kernels.plain(1));
        assertThat(simulation.snapshot().gradient()).isNull();
        simulation.step();
        simulation.step();
        return simulation.snapshot();
    }

    private static String value(Explanation explanation, String words) {
        return explanation.terms().stream()
                .filter(term -> term.words().startsWith(words))
                .findFirst()
                .map(Explanation.Term::value)
                .orElse("");
    }

    @Test
    void theCardNamesEveryPartOfTheChangeAndOnlyThose() {
        RbmSnapshot plain = trained(SmallData.values().with(RbmParams.MOMENTUM, 0.0));
        FilterGradient gradient = Objects.requireNonNull(plain.gradient());
        Explanation card = GradientExplanation.of(gradient, 30, 0.5f, 8);
        assertThat(card.title()).isEqualTo("Last change of the weight x 6, y 3 \u2192 h2");
        assertThat(value(card, "momentum")).isEmpty();
        assertThat(value(card, "weight decay")).isEmpty();
        assertThat(value(card, "the weight now")).isEqualTo("0.5000");
        assertThat(Math.abs(gradient.momentum(30))).isLessThan(1e-7);

        RbmSnapshot heavy = trained(SmallData.values()
                .with(RbmParams.MOMENTUM, 0.5)
                .with(LearningParams.WEIGHT_DECAY, 0.01)
                .with(LearningParams.CENTRING, CentringChoice.BOTH));
        Explanation full = GradientExplanation.of(Objects.requireNonNull(heavy.gradient()), 30, 0.5f, 8);
        assertThat(value(full, "momentum")).isNotEmpty();
        assertThat(value(full, "weight decay")).isNotEmpty();
        assertThat(value(full, "centring")).isNotEmpty();
    }
}
