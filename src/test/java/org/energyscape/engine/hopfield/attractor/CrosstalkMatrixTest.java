package org.energyscape.engine.hopfield.attractor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.energyscape.engine.ProgressSink;
import org.energyscape.engine.hopfield.DenseMemoryRule;
import org.energyscape.engine.hopfield.FieldAnatomy;
import org.energyscape.engine.hopfield.HebbRule;
import org.energyscape.engine.hopfield.HopfieldNetwork;
import org.energyscape.engine.hopfield.LearningRule;
import org.energyscape.engine.hopfield.PatternSets;
import org.energyscape.engine.hopfield.PerceptronRule;
import org.energyscape.engine.hopfield.ProjectionRule;
import org.energyscape.engine.hopfield.SpinVector;
import org.energyscape.engine.hopfield.StorkeyRule;
import org.energyscape.engine.hopfield.UnlearningRule;
import org.energyscape.engine.math.FloatMatrix;
import org.energyscape.engine.math.Proportion;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Crosstalk of patterns, of single fields, and what is left of it in orthogonal patterns and on a plane. */
class CrosstalkMatrixTest {
    private static final RandomKey KEY = RandomKey.ofSeed(421);

    static Stream<LearningRule> exactRules() {
        return Stream.of(
                new HebbRule(false),
                new HebbRule(true),
                new ProjectionRule(false),
                new ProjectionRule(true),
                new DenseMemoryRule.Polynomial(2, false),
                new DenseMemoryRule.Polynomial(5, true),
                new DenseMemoryRule.Exponential(0.3));
    }

    @ParameterizedTest
    @MethodSource("exactRules")
    void theFieldOfAUnitIsTheSumOfThePartsOfThePatternsAndItsOwn(LearningRule rule) {
        double[] thresholds = new double[40];
        thresholds[7] = 0.25;
        HopfieldNetwork network =
                HopfieldNetwork.of(rule, PatternSets.random(40, 6, KEY)).withThresholds(thresholds);
        SpinVector x = SpinVector.random(40, KEY.child("x"));
        for (int i = 0; i < 40; i++) {
            FieldAnatomy anatomy = FieldAnatomy.of(network, x, i);
            assertThat(anatomy.parts()).hasSize(6);
            assertThat(anatomy.rest()).isCloseTo(0, within(1e-6));
            assertThat(anatomy.field()).isEqualTo(network.localFields(x)[i]);
            assertThat(anatomy.threshold()).isEqualTo(thresholds[i]);
            assertThat(anatomy.flips()).isEqualTo(network.fields(x).wantsFlip(i));
            BitSet one = new BitSet();
            one.set(i);
            assertThat(anatomy.energyChange())
                    .isCloseTo(network.energy(x.flipped(one)) - network.energy(x), within(1e-9));
            assertThat(anatomy.parts().get(2) + anatomy.crosstalk(2) + anatomy.threshold())
                    .isCloseTo(anatomy.field(), within(1e-12));
        }
    }

    /**
     * The exponential's decision compares Σ e^(βz) (1 - e^(-2β)) over the patterns that agree with a unit with Σ e^(βz) (e^(2β) - 1)
     * over the others, so these are the shares of its field.
     */
    @Test
    void theExponentialsPartsStandAsTheyWeighInTheDecision() {
        double rate = 0.3;
        HopfieldNetwork network =
                HopfieldNetwork.of(new DenseMemoryRule.Exponential(rate), PatternSets.random(40, 6, KEY));
        SpinVector x = SpinVector.random(40, KEY.child("x"));
        for (int i = 0; i < 40; i++) {
            FieldAnatomy anatomy = FieldAnatomy.of(network, x, i);
            double[] weights = new double[6];
            double sum = 0;
            for (int mu = 0; mu < 6; mu++) {
                SpinVector pattern = network.patterns().get(mu);
                double weight = Math.exp(rate * pattern.dot(x));
                boolean agrees = pattern.spin(i) == x.spin(i);
                weights[mu] = agrees ? weight * (1 - Math.exp(-2 * rate)) : -weight * (Math.exp(2 * rate) - 1);
                sum += weights[mu];
            }
            for (int mu = 0; mu < 6; mu++) {
                assertThat(anatomy.parts().get(mu) / anatomy.field()).isCloseTo(weights[mu] / sum, within(1e-9));
            }
        }
    }

    @Test
    void hebbsPartsAreSignalsByTheirOverlaps() {
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(40, 6, KEY));
        SpinVector x = SpinVector.random(40, KEY.child("x"));
        FieldAnatomy anatomy = FieldAnatomy.of(network, x, 3);
        for (int mu = 0; mu < 6; mu++) {
            SpinVector pattern = network.patterns().get(mu);
            assertThat(anatomy.parts().get(mu)).isEqualTo(pattern.spin(3) * pattern.overlap(x));
        }
        assertThat(anatomy.own()).isEqualTo(-6 / 40.0 * x.spin(3));
        // In a stored pattern of projection all of the field is the pattern's own.
        HopfieldNetwork projection = network.withRule(new ProjectionRule(true));
        FieldAnatomy stored = FieldAnatomy.of(projection, network.patterns().get(4), 3);
        assertThat(stored.parts().get(4)).isCloseTo(network.patterns().get(4).spin(3), within(1e-12));
        assertThat(stored.crosstalk(4)).isCloseTo(0, within(1e-6));
    }

    @Test
    void whatOtherRulesChangeIsTheRest() {
        List<SpinVector> patterns = PatternSets.random(40, 6, KEY);
        SpinVector x = SpinVector.random(40, KEY.child("x"));
        FieldAnatomy hebb = FieldAnatomy.of(HopfieldNetwork.of(new HebbRule(false), patterns), x, 5);
        for (LearningRule rule : List.of(
                new StorkeyRule(), new PerceptronRule(1, 50), new UnlearningRule(new HebbRule(false), 9, 0.1, 1))) {
            FieldAnatomy anatomy = FieldAnatomy.of(HopfieldNetwork.of(rule, patterns), x, 5);
            assertThat(anatomy.parts()).isEqualTo(hebb.parts());
            assertThat(anatomy.rest()).isCloseTo(anatomy.field() - hebb.field(), within(1e-12));
            assertThat(Math.abs(anatomy.rest())).isGreaterThan(1e-4);
        }
    }

    @Test
    void theCrosstalkOfAPatternIsWhatItsFieldsLack() {
        List<SpinVector> patterns = PatternSets.random(90, 20, KEY);
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), patterns);
        double[] crosstalk = Crosstalk.ofPattern(patterns, 4);
        double[] fields = network.localFields(patterns.get(4));
        for (int i = 0; i < 90; i++) {
            assertThat(fields[i] * patterns.get(4).spin(i)).isCloseTo(89 / 90.0 - crosstalk[i], within(1e-12));
        }
        FloatMatrix matrix = Crosstalk.matrix(patterns);
        assertThat(matrix.at(3, 3)).isEqualTo(1);
        assertThat(matrix.at(3, 5)).isEqualTo((float) patterns.get(3).overlap(patterns.get(5)));
        // Of 190 pairs with variance 1/N each; the mean square scatters by √(2/190) of itself.
        assertThat(Math.pow(Crosstalk.rootMeanSquare(patterns), 2) * 90).isCloseTo(1, within(4 * Math.sqrt(2 / 190.0)));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 64, 256})
    void aFewRandomPatternsBecomeOrthogonalByTurningFewUnits(int n) {
        int p = 6;
        List<SpinVector> patterns = PatternSets.random(n, p, KEY);
        Orthogonalisation made = Orthogonalisation.of(patterns);
        assertThat(made.patterns().get(0)).isEqualTo(patterns.get(0));
        for (int mu = 0; mu < p; mu++) {
            assertThat(patterns.get(mu).flipped(made.turned().get(mu)))
                    .isEqualTo(made.patterns().get(mu));
        }
        assertThat(made.before()).isEqualTo(Crosstalk.rootMeanSquare(patterns));
        assertThat(made.after()).isEqualTo(Crosstalk.rootMeanSquare(made.patterns()));
        assertThat(made.after()).isLessThan(made.before());
        if (n >= 64) {
            assertThat(made.after()).isZero();
            // Scalar products of size √N need √N / 2 turns each at most, if every turn helped one product only.
            assertThat(made.turned()).allMatch(units -> units.cardinality() <= 2 * p * Math.sqrt(n));
        }
    }

    @Test
    void theRootMeanSquareIsThatOverPairsOfDifferentPatterns() {
        List<SpinVector> patterns =
                List.of(SpinVector.of(1, 1, 1, 1), SpinVector.of(1, 1, 1, -1), SpinVector.of(1, 1, -1, -1));
        // Overlaps ½, 0 and ½.
        assertThat(Crosstalk.rootMeanSquare(patterns)).isCloseTo(Math.sqrt(0.5 / 3), within(1e-15));
        assertThat(Crosstalk.rootMeanSquare(patterns.subList(0, 1))).isZero();
    }

    /** Where the descent ends no unit, pair or triple of units lowers the sum of squares, tried one by one. */
    @ParameterizedTest
    @ValueSource(ints = {14, 18, 21})
    void noUnitNoPairAndNoTripleImprovesWhatWasMade(int n) {
        for (int seed = 0; seed < 5; seed++) {
            List<SpinVector> patterns = PatternSets.random(n, 6, KEY.child(seed));
            List<SpinVector> made =
                    Orthogonalisation.of(patterns, new Patience(10_000)).patterns();
            for (int mu = 1; mu < 6; mu++) {
                List<SpinVector> before = made.subList(0, mu);
                long reached = squares(before, made.get(mu));
                assertThat(reached).isLessThanOrEqualTo(squares(before, patterns.get(mu)));
                for (int i = 0; i < n; i++) {
                    for (int j = i; j < n; j++) {
                        for (int k = j; k < n; k++) {
                            BitSet units = new BitSet();
                            units.set(i);
                            units.set(j);
                            units.set(k);
                            assertThat(squares(before, made.get(mu).flipped(units)))
                                    .isGreaterThanOrEqualTo(reached);
                        }
                    }
                }
            }
        }
    }

    /** Gives up a descent that asks so often, instead of waiting for one that never ends. */
    private static final class Patience implements ProgressSink {
        private int left;

        Patience(int asks) {
            left = asks;
        }

        @Override
        public void report(double fraction, String text) {}

        @Override
        public boolean isCancelled() {
            return left-- <= 0;
        }
    }

    private static long squares(List<SpinVector> before, SpinVector pattern) {
        long sum = 0;
        for (SpinVector other : before) {
            sum += (long) other.dot(pattern) * other.dot(pattern);
        }
        return sum;
    }

    @Test
    void orthogonalPatternsStayAndAlikeOnesAreParted() {
        List<SpinVector> hadamard = PatternSets.hadamard(32).subList(0, 20);
        Orthogonalisation made = Orthogonalisation.of(hadamard);
        assertThat(made.patterns()).isEqualTo(hadamard);
        assertThat(made.turned()).allMatch(BitSet::isEmpty);
        SpinVector x = SpinVector.random(40, KEY);
        Orthogonalisation parted = Orthogonalisation.of(List.of(x, x));
        assertThat(parted.turned().get(1).cardinality()).isEqualTo(20);
        assertThat(parted.after()).isZero();
    }

    @Test
    void thePlaneOfEnergiesHoldsTheEnergiesOfTheNearestStates() {
        int n = 60;
        HopfieldNetwork network = HopfieldNetwork.of(new HebbRule(false), PatternSets.random(n, 2, KEY));
        List<SpinVector> states = new ArrayList<>(network.patterns());
        for (SpinVector pattern : network.patterns()) {
            states.add(pattern.inverse());
        }
        EnergyPlane plane = EnergyPlane.of(network, states, 41, 31, ProgressSink.NONE);
        // Two patterns and their inverses lie in a plane: places keep their distances, and every stored one is the
        // nearest state.
        float[] places = plane.places(states);
        for (int a = 0; a < 4; a++) {
            double[] picture = plane.plane().at(places[2 * a], places[2 * a + 1]);
            for (int i = 0; i < n; i++) {
                assertThat(picture[i]).isCloseTo(states.get(a).spin(i), within(1e-5));
            }
            EnergyPlane.Area area = plane.area();
            int column = (int) ((places[2 * a] - area.left()) / (area.right() - area.left()) * 41);
            int row = (int) ((places[2 * a + 1] - area.bottom()) / (area.top() - area.bottom()) * 31);
            assertThat(plane.energy(column, row)).isEqualTo(network.energy(states.get(a)));
        }
        for (int r = 0; r < 31; r += 5) {
            for (int c = 0; c < 41; c += 5) {
                EnergyPlane.Area area = plane.area();
                double[] picture = plane.plane()
                        .at(
                                area.left() + (c + 0.5) / 41 * (area.right() - area.left()),
                                area.bottom() + (r + 0.5) / 31 * (area.top() - area.bottom()));
                int[] spins = new int[n];
                for (int i = 0; i < n; i++) {
                    spins[i] = picture[i] < 0 ? -1 : 1;
                }
                assertThat(plane.energy(c, r)).isEqualTo(network.energy(SpinVector.of(spins)));
            }
        }
    }

    @Test
    void theIntervalOfAProportionIsWilsons() {
        // Wilson's interval for 8 of 10 at z = 1.96: 0.4901 to 0.9433 (Brown, Cai and DasGupta 2001, Stat. Sci. 16).
        Proportion share = new Proportion(8, 10);
        assertThat(share.rate()).isEqualTo(0.8);
        assertThat(share.error()).isCloseTo(Math.sqrt(0.016), within(1e-15));
        assertThat(share.low(1.96)).isCloseTo(0.4901, within(1e-3));
        assertThat(share.high(1.96)).isCloseTo(0.9433, within(1e-3));
        assertThat(new Proportion(0, 10).low(2)).isZero();
        assertThat(new Proportion(10, 10).high(2)).isEqualTo(1);
        assertThat(new Proportion(10, 10).low(2)).isCloseTo(10 / 14.0, within(1e-12));
    }
}
