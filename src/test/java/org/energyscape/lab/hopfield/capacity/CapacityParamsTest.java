package org.energyscape.lab.hopfield.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.experiment.Contender;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamSet;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.lab.hopfield.compare.CompareParams;
import org.energyscape.lab.hopfield.part.RuleChoice;
import org.energyscape.lab.hopfield.part.RuleParams;
import org.junit.jupiter.api.Test;

class CapacityParamsTest {
    private static Contender contender(RuleChoice rule) {
        ParamValues values =
                CapacityParams.SET.defaults().with(CapacityParams.DEGREE, 6).with(CapacityParams.RATE, 0.5);
        return CapacityParams.tune(rule, values).contender();
    }

    @Test
    void thePerceptronHasNoMarginAndFewSweepsAndOneRateIsForTwo() {
        assertThat(contender(RuleChoice.PERCEPTRON)).isEqualTo(new Contender.Spins(new PerceptronRule(0, 50)));
        assertThat(contender(RuleChoice.DENSE)).isEqualTo(new Contender.Spins(new DenseMemoryRule.Polynomial(6, true)));
        assertThat(contender(RuleChoice.EXPONENTIAL))
                .isEqualTo(new Contender.Spins(new DenseMemoryRule.Exponential(0.5)));
        assertThat(contender(RuleChoice.MODERN)).isEqualTo(new Contender.Modern(0.5));
    }

    /** Presets, records and command lines hold these words. */
    @Test
    void settingsOfRulesKeepTheNamesThatPresetsAndRecordsKnowThemBy() {
        assertThat(keys(RuleParams.SET))
                .containsExactly("rule", "diagonal", "margin", "degree", "sharpness", "dreams", "unlearning");
        assertThat(keys(CompareParams.SET))
                .containsExactly(
                        "compareRules",
                        "compareMargin",
                        "compareDegree",
                        "compareRate",
                        "compareBeta",
                        "compareTrials");
        assertThat(keys(CapacityParams.SET))
                .contains(
                        "capacityHebb",
                        "capacityStorkey",
                        "capacityProjection",
                        "capacityPerceptron",
                        "capacityDense",
                        "capacityExponential",
                        "capacityModern",
                        "capacityDegree",
                        "capacityRate",
                        "capacityFirst",
                        "capacitySecond",
                        "capacityPhaseRule");
        assertThat(CapacityParams.FIRST.expected())
                .isEqualTo("one of hebb, storkey, projection, perceptron, dense, exponential, modern");
    }

    @Test
    void aSettingIsShownWhereItMakesADifference() {
        ParamValues values = CapacityParams.SET.defaults();
        assertThat(CapacityParams.matters(CapacityParams.OWN_LOADS, values)).isFalse();
        assertThat(CapacityParams.matters(CapacityParams.OWN_LOADS, values.with(CapacityParams.LOADS, LoadRange.OWN)))
                .isTrue();
        assertThat(CapacityParams.matters(CapacityParams.DEGREE, values)).isTrue();
        ParamValues without = values.with(CapacityParams.takesPart(RuleChoice.DENSE), false);
        assertThat(CapacityParams.matters(CapacityParams.DEGREE, without)).isFalse();
        assertThat(CapacityParams.matters(CapacityParams.DEGREE, without.with(CapacityParams.SECOND, RuleChoice.DENSE)))
                .isTrue();
        assertThat(CapacityParams.matters(CapacityParams.RATE, values)).isFalse();
        assertThat(CapacityParams.matters(
                        CapacityParams.RATE, values.with(CapacityParams.PHASE_RULE, RuleChoice.MODERN)))
                .isTrue();
        assertThat(CapacityParams.matters(CapacityParams.UNITS, values)).isTrue();
    }

    private static Stream<String> keys(ParamSet set) {
        return set.asList().stream().map(Param::key);
    }
}
