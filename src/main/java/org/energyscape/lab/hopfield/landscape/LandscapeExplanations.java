package org.energyscape.lab.hopfield.landscape;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.energyscape.engine.hopfield.attractor.EnergyPlane;
import org.energyscape.engine.math.PrincipalPlane;
import org.energyscape.lab.hopfield.part.EnergyFormula;
import org.energyscape.ui.control.Explanation;
import org.energyscape.ui.control.Explanation.Formula;
import org.energyscape.ui.control.Explanation.Term;
import org.jspecify.annotations.Nullable;

/** What the numbers of the page mean, with those of this moment. No toolkit. */
final class LandscapeExplanations {
    private LandscapeExplanations() {}

    /** How much of the differences the plane shows. */
    static @Nullable Explanation plane(@Nullable LandscapeMap map) {
        if (map == null || map.plane() == null) {
            return null;
        }
        PrincipalPlane plane = map.plane().plane();
        double first = plane.share(0);
        double second = plane.share(1);
        return new Explanation(
                "The plane shows " + percent(first + second) + " of the variance",
                new Formula(
                        "\\frac{\\lambda_1 + \\lambda_2}{\\sum_k \\lambda_k},\\quad C = \\frac{1}{K} \\sum_r (x_r - \\bar x)(x_r - \\bar x)^T",
                        "(λ₁ + λ₂) / Σ λₖ, λ the eigenvalues of C = (1/K) Σ (x − x̄)(x − x̄)ᵀ"),
                List.of(new Formula(
                        tex(first, 3) + " + " + tex(second, 3) + " = " + tex(first + second, 3),
                        plain(first, 3) + " + " + plain(second, 3) + " = " + plain(first + second, 3))),
                List.of(
                        new Term("\\lambda_1", "share along the first axis", percent(first), "across"),
                        new Term("\\lambda_2", "share along the second axis", percent(second), "upwards"),
                        new Term(
                                "K",
                                "states that span the plane",
                                Integer.toString(map.points().size()),
                                "stored patterns, their inverses where E(x) = E(−x), attractors found from "
                                        + map.starts() + " random starts")),
                (map.plane().surface() == EnergyPlane.Surface.FLAT
                                ? "A place of the plane is a picture of real numbers, the mean plus so much of both axes;"
                                : "A place of the plane is a picture of real numbers, a blend of the twelve marked states"
                                        + " nearest to it, each by 1/d² (Shepard 1968, Proc. 23rd ACM Nat. Conf., p. 517);")
                        + " the energy shown there is that of the nearest state of spins, the sign of each number. States that lie off the plane are"
                        + " seen by their shadow alone: a recall may cross a ridge on the map and yet go down all the way."
                        + " Pearson 1901, Philosophical Magazine 2(11), p. 559; Jolliffe 2002, Principal Component Analysis, §1.1.",
                List.of());
    }

    /** The energy of the state looked at. */
    static @Nullable Explanation energy(LandscapeSnapshot.@Nullable Closer closer, @Nullable LandscapeMap map) {
        if (closer == null || map == null) {
            return null;
        }
        boolean weights = map.network().hasWeights();
        List<Formula> numbers = new ArrayList<>();
        int units = closer.picture().length;
        double squares = 0;
        for (double m : closer.overlaps()) {
            squares += m * m;
        }
        int patterns = closer.overlaps().length;
        double byOverlaps = -0.5 * units * squares + 0.5 * patterns;
        if (weights && Math.abs(byOverlaps - closer.energy()) < 1e-6 * Math.max(1, Math.abs(closer.energy()))) {
            numbers.add(new Formula(
                    "-\\frac{N}{2} \\sum_\\mu m_\\mu^2 + \\frac{P}{2} = -\\frac{" + units + "}{2} \\cdot "
                            + tex(squares, 3) + " + \\frac{" + patterns + "}{2} = " + tex(closer.energy(), 2),
                    "−(N/2) Σ m² + P/2 = −" + units + "/2 · " + plain(squares, 3) + " + " + patterns + "/2 = "
                            + plain(closer.energy(), 2)));
        } else {
            numbers.add(new Formula("E = " + tex(closer.energy(), 2), "E = " + plain(closer.energy(), 2)));
        }
        return new Explanation(
                closer.name() + ": energy " + plain(closer.energy(), 2),
                EnergyFormula.of(map.network().rule()),
                numbers,
                List.of(
                        new Term("N", "units", Integer.toString(units), ""),
                        new Term("P", "stored patterns", Integer.toString(patterns), ""),
                        new Term(
                                "\\sum_\\mu m_\\mu^2", "overlaps with them, squared and summed", plain(squares, 3), ""),
                        new Term(
                                "d",
                                "how far the state lies off the plane",
                                plain(closer.off(), 1),
                                "of √N = " + plain(Math.sqrt(units), 1) + " from the origin")),
                closer.fixed()
                        ? "No unit would turn: the state is a fixed point. Hopfield 1982, PNAS 79, p. 2554."
                        : "Some unit would turn and take energy away, so a recall leaves this state. Hopfield 1982, PNAS 79,"
                                + " p. 2554.",
                List.of());
    }

    /** What a basin is, with the largest for an example. */
    static @Nullable Explanation basin(@Nullable SmallLandscape small) {
        if (small == null || small.basinList().isEmpty()) {
            return null;
        }
        SmallLandscape.Basin largest = small.basinList().get(0);
        int states = small.basins().length;
        return new Explanation(
                "The largest basin: " + largest.size() + " of " + states + " states",
                new Formula(
                        "B(a) = \\{ x : g^t(x) = a\\ \\mathrm{for\\ some}\\ t \\}",
                        "B(a) = all x from which descent ends in a"),
                List.of(new Formula(
                        "\\frac{|B|}{2^N} = \\frac{" + largest.size() + "}{" + states + "} = "
                                + tex((double) largest.size() / states, 3),
                        "|B| / 2ᴺ = " + largest.size() + " / " + states + " = "
                                + plain((double) largest.size() / states, 3))),
                List.of(
                        new Term(
                                "g",
                                "one step of greedy descent: the unit turns that takes most energy away, of equal ones the first",
                                "",
                                ""),
                        new Term(
                                "a",
                                "the fixed point: " + largest.name(),
                                small.signs(largest.root()),
                                "E = " + SmallLandscape.energyText(largest.energy())),
                        new Term(
                                "n_f",
                                "fixed points",
                                Integer.toString(small.basinList().size()),
                                "no unit would turn"),
                        new Term(
                                "n_m",
                                "local minima",
                                Integer.toString(small.localMinima()),
                                "no neighbour lies lower")),
                "The sizes of all basins sum to 2^N exactly. Updates in another order, as in a recall, have the same fixed points"
                        + " but other basins, for two units that want to turn may stand in each other's way.",
                List.of());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", 100 * share);
    }

    private static String tex(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value + 0.0);
    }

    static String plain(double value, int decimals) {
        return tex(value, decimals).replace('-', '−');
    }
}
