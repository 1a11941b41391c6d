package org.energyscape.lab.hopfield.part;

import static org.assertj.core.api.Assertions.assertThat;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.junit.jupiter.api.Test;

class EnergyFormulaTest {
    @Test
    void everyRuleHasTheEnergyOfItsDefinition() {
        assertThat(EnergyFormula.of(new HebbRule(false)).plain()).isEqualTo("E(x) = −½ xᵀWx − θᵀx");
        assertThat(EnergyFormula.of(new StorkeyRule())).isEqualTo(EnergyFormula.of(new HebbRule(true)));
        assertThat(EnergyFormula.of(new DenseMemoryRule.Polynomial(3, true)).plain())
                .isEqualTo("E(x) = −Σ F(ξ·x), F(z) = (N/k)(z/N)^k for z > 0");
        assertThat(EnergyFormula.of(new DenseMemoryRule.Exponential(1)).plain())
                .isEqualTo("E(x) = −(1/β) log Σ exp(β ξ·x)");
    }
}
