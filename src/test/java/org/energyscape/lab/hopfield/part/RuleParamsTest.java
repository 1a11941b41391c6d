package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamException;
import org.energyscape.engine.param.ParamValues;
import org.junit.jupiter.api.Test;

class RuleParamsTest {
    private static final ParamValues DEFAULTS = RuleParams.SET.defaults();

    @Test
    void theModernNetworkIsNoRuleOfSpins() {
        assertThat(RuleParams.RULE.choices()).isEqualTo(RuleChoice.OF_SPINS).doesNotContain(RuleChoice.MODERN);
        assertThatThrownBy(() -> RuleParams.RULE.parse("modern"))
                .isInstanceOf(ParamException.class)
                .hasMessageContaining("one of hebb, storkey, projection, perceptron, dense, exponential");
        assertThatThrownBy(() -> DEFAULTS.with(RuleParams.RULE, RuleChoice.MODERN))
                .isInstanceOf(ParamException.class);
    }

    @Test
    void everyRuleReadsItsOwnNumber() {
        ParamValues values = DEFAULTS.with(RuleParams.MARGIN, 0.7)
                .with(RuleParams.DEGREE, 5)
                .with(RuleParams.SHARPNESS, 0.25)
                .with(RuleParams.DIAGONAL, true);
        assertThat(RuleParams.rule(RuleChoice.HEBB, values, 1)).isEqualTo(new HebbRule(true));
        assertThat(RuleParams.rule(RuleChoice.PERCEPTRON, values, 1)).isEqualTo(new PerceptronRule(0.7, 1000));
        assertThat(RuleParams.rule(RuleChoice.DENSE, values, 1)).isEqualTo(new DenseMemoryRule.Polynomial(5, true));
        assertThat(RuleParams.rule(RuleChoice.EXPONENTIAL, values, 1)).isEqualTo(new DenseMemoryRule.Exponential(0.25));
    }

    @Test
    void rulesWithWeightsDreamAndOthersDoNot() {
        ParamValues values = DEFAULTS.with(RuleParams.DREAMS, 30);
        for (RuleChoice rule : RuleChoice.OF_SPINS) {
            assertThat(RuleParams.rule(rule, values, 9) instanceof UnlearningRule)
                    .as(rule.key())
                    .isEqualTo(rule.hasWeights());
        }
        assertThat(RuleParams.rule(values, 9)).isEqualTo(new UnlearningRule(new HebbRule(false), 30, 0.01, 9));
    }

    @Test
    void aSettingMattersToTheRuleItTunes() {
        ParamValues dense = DEFAULTS.with(RuleParams.RULE, RuleChoice.DENSE);
        assertThat(mattering(DEFAULTS)).containsExactly(RuleParams.RULE, RuleParams.DIAGONAL, RuleParams.DREAMS);
        assertThat(mattering(dense)).containsExactly(RuleParams.RULE, RuleParams.DEGREE);
        assertThat(mattering(DEFAULTS.with(RuleParams.DREAMS, 1))).contains(RuleParams.UNLEARNING);
        assertThat(mattering(dense.with(RuleParams.DREAMS, 1))).doesNotContain(RuleParams.UNLEARNING);
    }

    private static List<Param<?>> mattering(ParamValues values) {
        return RuleParams.SET.asList().stream()
                .filter(param -> RuleParams.matters(param, values))
                .toList();
    }
}
