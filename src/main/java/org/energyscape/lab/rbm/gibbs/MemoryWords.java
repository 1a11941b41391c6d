package org.energyscape.lab.rbm.gibbs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.data.Dataset;
import org.energyscape.engine.rbm.Autocorrelation;
import org.energyscape.lab.rbm.explain.Figures;
import org.energyscape.lab.rbm.explain.RbmWords;
import org.energyscape.lab.rbm.param.ChainMode;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** How the lab speaks of the memory of chains. No toolkit. */
final class MemoryWords {
    private MemoryWords() {}

    /** A line below the picture of the map. */
    static String map(GibbsMap map) {
        return "The plane holds " + RbmWords.percent(map.shareAcross() + map.shareUp())
                + " of the variance of the pictures. Shaded: where the chains stayed in "
                + RbmWords.count(map.counted()) + " steps.";
    }

    /** A line below the curve. */
    static String memory(GibbsMap map, ChainMode mode) {
        Autocorrelation.Estimate memory = map.memory();
        if (mode == ChainMode.MEAN_FIELD) {
            return "Mean-field has no chance in it: there is nothing to forget.";
        }
        if (memory.isKnown()) {
            return "τ = " + steps(memory.time()) + " ± " + steps(memory.error()) + " steps: "
                    + RbmWords.count(memory.steps() * memory.chains()) + " states are worth "
                    + RbmWords.count(Math.round(memory.effectiveDraws())) + " independent ones.";
        }
        long lags = Math.max(0, memory.rho().length - 1);
        if (lags < GibbsTrace.LAGS) {
            return "No τ yet: it takes a walk of about 4 τ to tell, so " + RbmWords.count(memory.steps())
                    + " steps tell none above " + RbmWords.count(lags / 3) + ".";
        }
        return "τ is above " + RbmWords.count(lags / 3)
                + " steps: ρ has not fallen within the lags that are followed. The chains may stay in places of their own.";
    }

    /** The labels of the pictures; empty where there is none. */
    static List<String> labels(GibbsMap map) {
        return Arrays.stream(map.labels())
                .mapToObj(label -> label == Dataset.NO_LABEL ? "" : Integer.toString(label))
                .toList();
    }

    /** How τ comes about, or null while there is none. */
    static @Nullable Explanation time(GibbsMap map) {
        Autocorrelation.Estimate memory = map.memory();
        if (!memory.isKnown()) {
            return null;
        }
        double sum = (memory.time() - 1) / 2;
        String filled = "1 + 2 \\cdot " + Figures.inner(sum) + " = " + Figures.tex(memory.time());
        return new Explanation(
                "Autocorrelation time of the chains",
                new Formula("\\tau = 1 + 2 \\sum_{t=1}^{W} \\rho(t)", "τ = 1 + 2 Σ ρ(t), t = 1 .. W"),
                List.of(new Formula(
                        "\\tau = " + filled, "τ = " + Figures.minus(filled.replace("\\cdot", "·")) + " full steps")),
                List.of(
                        new Term(
                                "\\rho(1)",
                                "correlation of the first coordinate of the map with that one full step later",
                                Figures.fine(memory.rho()[1]),
                                "all chains, about their common mean"),
                        new Term(
                                "W",
                                "the least lag that is at least 3 τ, and 5",
                                Integer.toString(memory.window()),
                                ""),
                        new Term(
                                "C\\,n",
                                "states: chains times full steps",
                                RbmWords.count(memory.steps() * memory.chains()),
                                "the way from the start is counted too"),
                        new Term("C\\,n/\\tau", "independent draws worth as much", steps(memory.effectiveDraws()), ""),
                        new Term("\\pm", "standard error of τ", steps(memory.error()), "√(2 (2W + 1) / (C n)) τ")),
                "One number stands for the whole state here; others may be forgotten faster or more slowly. The window keeps"
                        + " the noise of long lags out (Sokal 1997, §3; his time is half of this one).",
                List.of());
    }

    private static String steps(double value) {
        return value >= 1000
                ? RbmWords.count(Math.round(value))
                : String.format(Locale.ROOT, value >= 10 ? "%.0f" : value >= 1 ? "%.1f" : "%.2f", value);
    }
}
