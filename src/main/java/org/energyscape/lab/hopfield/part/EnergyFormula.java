package org.energyscape.lab.hopfield.part;

import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.ui.control.Explanation.Formula;

/** The energy of a network as its learning rule defines it, for cards. No toolkit. */
public final class EnergyFormula {
    private static final Formula WEIGHTS =
            new Formula("E(x) = -\\frac{1}{2}\\, x^T W x - \\theta^T x", "E(x) = −½ xᵀWx − θᵀx");
    private static final Formula POLYNOMIAL = new Formula(
            "E(x) = -\\sum_\\mu F(\\xi^\\mu \\cdot x),\\quad F(z) = \\frac{N}{k}\\left(\\frac{z}{N}\\right)^k,\\ z > 0",
            "E(x) = −Σ F(ξ·x), F(z) = (N/k)(z/N)^k for z > 0");
    private static final Formula EXPONENTIAL = new Formula(
            "E(x) = -\\frac{1}{\\beta}\\log \\sum_\\mu \\exp(\\beta\\, \\xi^\\mu \\cdot x)",
            "E(x) = −(1/β) log Σ exp(β ξ·x)");

    private EnergyFormula() {}

    /** For this rule; a dense memory of the laboratory is rectified. */
    public static Formula of(LearningRule rule) {
        if (rule instanceof DenseMemoryRule.Exponential) {
            return EXPONENTIAL;
        }
        return rule instanceof DenseMemoryRule ? POLYNOMIAL : WEIGHTS;
    }
}
