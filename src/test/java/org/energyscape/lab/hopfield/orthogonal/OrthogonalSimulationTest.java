package org.energyscape.lab.hopfield.orthogonal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.param.ParamValues;
import org.energyscape.engine.run.SavedState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the page shows of Hadamard patterns, against plain sums over all states. */
class OrthogonalSimulationTest {
    private static final ParamValues DEFAULTS = OrthogonalParams.SET.defaults();

    private static OrthogonalSimulation simulation(HadamardSize size, boolean diagonal, String state) {
        return new OrthogonalSimulation(
                DEFAULTS.with(OrthogonalParams.UNITS, size), () -> new OrthogonalSimulation.Look(diagonal, state));
    }

    private static OrthogonalSnapshot at(HadamardSize size, int patterns, boolean diagonal, String state) {
        OrthogonalSimulation simulation = simulation(size, diagonal, state);
        for (int p = 0; p < patterns; p++) {
            simulation.step();
        }
        return simulation.snapshot();
    }

    /** N W in whole numbers, by the definition. */
    private static int[][] weights(List<SpinVector> patterns, int n, boolean diagonal) {
        int[][] weights = new int[n][n];
        for (SpinVector pattern : patterns) {
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    weights[i][j] += i == j && !diagonal ? 0 : pattern.spin(i) * pattern.spin(j);
                }
            }
        }
        return weights;
    }

    private static int[] fields(int[][] weights, int state) {
        int n = weights.length;
        int[] fields = new int[n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                fields[i] += weights[i][j] * ((state >> j & 1) * 2 - 1);
            }
        }
        return fields;
    }

    @ParameterizedTest
    @CsvSource({"TWO,true", "TWO,false", "FOUR,true", "FOUR,false", "EIGHT,true", "EIGHT,false"})
    void fixedPointsAreThoseOfAPlainSumAtEveryNumberOfPatterns(HadamardSize size, boolean diagonal) {
        int n = size.units();
        for (int p = 0; p <= n; p++) {
            OrthogonalSnapshot snapshot = at(size, p, diagonal, "");
            int[][] weights = weights(snapshot.all().subList(0, p), n, diagonal);
            List<Integer> fixed = new ArrayList<>();
            int held = 0;
            for (int state = 0; state < 1 << n; state++) {
                int[] fields = fields(weights, state);
                boolean stays = true;
                boolean pulled = true;
                for (int i = 0; i < n; i++) {
                    int agreement = fields[i] * ((state >> i & 1) * 2 - 1);
                    stays &= agreement >= 0;
                    pulled &= agreement > 0;
                }
                if (stays) {
                    fixed.add(state);
                }
                held += pulled ? 1 : 0;
            }
            HadamardStage stage = snapshot.now();
            assertThat(stage.fixed()).as("N %d, P %d", n, p).isEqualTo(fixed.size());
            assertThat(stage.held()).isEqualTo(held);
            assertThat(stage.stored()).isEqualTo(p);
            assertThat(stage.inverse()).isEqualTo(p);
            assertThat(stage.other()).isEqualTo(fixed.size() - 2 * p);
            int states = 0;
            int points = 0;
            for (HadamardStage.Basins basin : stage.basins()) {
                states += basin.size() * basin.count();
                points += basin.count();
            }
            assertThat(states).isEqualTo(1 << n);
            assertThat(points).isEqualTo(fixed.size());
            double squares = 0;
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    assertThat(stage.weights()[i * n + j]).isEqualTo((float) weights[i][j] / n);
                    squares += Math.pow((double) weights[i][j] / n - (i == j ? 1 : 0), 2);
                }
            }
            assertThat(stage.distance()).isCloseTo(Math.sqrt(squares), within(1e-12));
            double law = diagonal ? Math.sqrt(n - p) : Math.sqrt(n + p - (double) p * p / n);
            assertThat(stage.distance()).isCloseTo(law, within(1e-12));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asManyPatternsAsUnitsMakeTheIdentityAndEveryStateIsHeld(HadamardSize size) {
        int n = size.units();
        HadamardStage stage = at(size, n, true, "").now();
        assertThat(stage.fixed()).isEqualTo(1 << n);
        assertThat(stage.held()).isEqualTo(1 << n);
        assertThat(stage.basins()).containsExactly(new HadamardStage.Basins(1, 1 << n));
        assertThat(stage.distance()).isZero();
        assertThat(stage.corrected()).isZero();
        for (int i = 0; i < n * n; i++) {
            assertThat(stage.weights()[i]).isEqualTo(i % (n + 1) == 0 ? 1 : 0);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withoutTheDiagonalEveryStateStaysToButNoneIsHeld(HadamardSize size) {
        int n = size.units();
        HadamardStage stage = at(size, n, false, "").now();
        assertThat(stage.fixed()).isEqualTo(1 << n);
        assertThat(stage.held()).isZero();
        assertThat(stage.weights()).containsOnly(0);
        assertThat(stage.distance()).isCloseTo(Math.sqrt(n), within(1e-12));
    }

    @Test
    void onePatternMissingIsEnoughForEveryStateWhereTheDiagonalIsKept() {
        assertThat(at(HadamardSize.SIXTEEN, 15, true, "").now().fixed()).isEqualTo(65_536);
        // With it zeroed, those at right angles to the missing one: 16 over 8.
        assertThat(at(HadamardSize.SIXTEEN, 15, false, "").now().fixed()).isEqualTo(12_870);
    }

    /** One wrong bit comes right exactly while its field, 1 - 2P/N or 1 - P/N, is above zero. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void oneWrongBitFeelsWhatTheTheoremSays(boolean diagonal) {
        for (int p = 1; p <= 16; p++) {
            OrthogonalSnapshot snapshot = at(HadamardSize.SIXTEEN, p, diagonal, "");
            SpinVector pattern = snapshot.all().get(p - 1);
            String signs =
                    (pattern.spin(0) > 0 ? "-" : "+") + pattern.toString().substring(1);
            TriedState tried = at(HadamardSize.SIXTEEN, p, diagonal, signs).tried();
            double pull = snapshot.now().pullBack();
            assertThat(tried.fields()[0] * pattern.spin(0)).isEqualTo((float) pull);
            assertThat(tried.turning()[0]).isEqualTo(pull > 0);
            if (snapshot.now().corrected() >= 1) {
                assertThat(tried.end()).isEqualTo(pattern);
                assertThat(tried.nearest()).isEqualTo(p - 1);
                assertThat(tried.inverse()).isFalse();
            }
        }
        // One pattern alone is found from anywhere nearer to it than to its inverse: 7 of 16 wrong.
        assertThat(at(HadamardSize.SIXTEEN, 1, diagonal, "").now().corrected()).isEqualTo(7);
        assertThat(at(HadamardSize.SIXTEEN, 8, true, "").now().corrected()).isZero();
    }

    @Test
    void aStateThatFallsNamesItsFlipsAndItsEnd() {
        TriedState tried = at(HadamardSize.EIGHT, 1, true, "-++-++++").tried();
        assertThat(tried.flips()).containsExactly(0, 3);
        assertThat(tried.endWords()).isEqualTo("stored pattern 1");
        assertThat(tried.stable()).isFalse();
        TriedState inverse = at(HadamardSize.EIGHT, 1, true, "--------").tried();
        assertThat(inverse.stable()).isTrue();
        assertThat(inverse.endWords()).isEqualTo("the inverse of stored pattern 1");
    }

    @Test
    void goingBackAndOnAgainShowsTheSame() {
        OrthogonalSimulation simulation = simulation(HadamardSize.FOUR, true, "+-");
        simulation.step();
        SavedState one = simulation.saveState();
        HadamardStage then = simulation.snapshot().now();
        simulation.step();
        simulation.step();
        simulation.restore(one);
        assertThat(simulation.stepCount()).isEqualTo(1);
        assertThat(simulation.snapshot().now()).isEqualTo(then);
        assertThat(simulation.snapshot().kept()).hasSize(4);
        simulation.restart();
        assertThat(simulation.snapshot().kept()).hasSize(1);
        assertThat(simulation.snapshot().now().patterns()).isZero();
        assertThat(simulation.isFinished()).isFalse();
    }

    @Test
    void theTheoremHasTheNumbersOfNow() {
        List<TheoremStep> steps = at(HadamardSize.FOUR, 3, true, "").theorem();
        assertThat(steps).hasSize(6);
        assertThat(steps.get(5).words()).startsWith("6. ");
        assertThat(steps.get(1).tex()).contains("\\begin{pmatrix}3 & 1 & 1 & -1");
        assertThat(steps.get(2).tex()).endsWith("\\sqrt{4 - 3} = 1");
        assertThat(steps.get(4).spoken()).contains("16 of 16");
        assertThat(steps.get(5).tex()).endsWith("1 - 6/4 = -0.5");
        assertThat(at(HadamardSize.SIXTEEN, 5, false, "").theorem().get(1).tex())
                .contains("\\cdots")
                .contains("- \\frac{P}{N} I")
                .contains("\\begin{pmatrix}0 & ");
        assertThat(at(HadamardSize.SIXTEEN, 0, false, "").theorem()).hasSize(4);
    }
}
