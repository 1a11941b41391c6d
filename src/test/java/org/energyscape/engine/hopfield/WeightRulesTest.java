package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The weights that each rule makes, against its definition. */
class WeightRulesTest {
    private static final RandomKey KEY = RandomKey.ofSeed(311);

    @Test
    void storkeysWeightsFollowHisRecursion() {
        int n = 13;
        List<SpinVector> patterns = PatternSets.random(n, 6, KEY);
        double[][] w = new double[n][n];
        for (SpinVector xi : patterns) {
            double[][] next = new double[n][n];
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    if (i != j) {
                        double hij = 0;
                        double hji = 0;
                        for (int k = 0; k < n; k++) {
                            if (k != i && k != j) {
                                hij += w[i][k] * xi.spin(k);
                                hji += w[j][k] * xi.spin(k);
                            }
                        }
                        next[i][j] = w[i][j] + (xi.spin(i) * xi.spin(j) - xi.spin(i) * hji - hij * xi.spin(j)) / n;
                    }
                }
            }
            w = next;
        }
        RealWeights learned = new StorkeyRule().learn(n, patterns);
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(learned.at(i, j)).isCloseTo(w[i][j], within(1e-13));
            }
        }
    }

    @Test
    void storkeyHoldsMorePatternsThanHebb() {
        // 60 of 300 units: beyond Hebb's 0.138. Storkey (1997) gives a capacity of N / √(2 ln N), here 88.
        List<SpinVector> patterns = PatternSets.random(300, 60, KEY);
        HopfieldNetwork hebb = HopfieldNetwork.of(new HebbRule(false), patterns);
        HopfieldNetwork storkey = hebb.withRule(new StorkeyRule());
        // A unit is unstable with ½ erfc(√(1/(2 · 0.2))) = 0.0127, so that a pattern keeps all with probability 0.02.
        assertThat(patterns).filteredOn(hebb::isFixedPoint).hasSizeLessThan(10);
        assertThat(patterns).allMatch(storkey::isFixedPoint);
    }

    @ParameterizedTest
    @CsvSource({"20, 1", "20, 7", "20, 19", "20, 20", "33, 33", "16, 24"})
    void projectionWeightsAreThePseudoInverseOfASingularValueDecomposition(int n, int p) {
        assertProjection(PatternSets.random(n, p, KEY));
    }

    @Test
    void dependentPatternsAreFoundAndChangeNothing() {
        List<SpinVector> patterns = new ArrayList<>(PatternSets.random(24, 5, KEY));
        SpinVector a = patterns.get(0);
        SpinVector b = patterns.get(1);
        patterns.add(a);
        patterns.add(b.inverse());
        // Where x agrees with one of two patterns by halves: (a + b) / 2 + (a - b) / 2 turned.
        Projector before = new ProjectionRule(true).learn(24, patterns.subList(0, 5));
        Projector after = new ProjectionRule(true).learn(24, patterns);
        assertThat(before.rank()).isEqualTo(5);
        assertThat(after.rank()).isEqualTo(5);
        assertThat(after.isSpanned(4)).isFalse();
        assertThat(after.isSpanned(5)).isTrue();
        assertThat(after.isSpanned(6)).isTrue();
        assertThat(after.couplings().values()).isEqualTo(before.couplings().values());
        assertProjection(patterns);
        // ½ (p + q + r - s) of four Hadamard rows is a vector of spins in their span.
        List<SpinVector> rows = new ArrayList<>(PatternSets.hadamard(16).subList(0, 4));
        int[] sum = new int[16];
        for (int i = 0; i < 16; i++) {
            sum[i] = (rows.get(0).spin(i)
                            + rows.get(1).spin(i)
                            + rows.get(2).spin(i)
                            - rows.get(3).spin(i))
                    / 2;
        }
        rows.add(SpinVector.of(sum));
        assertThat(new ProjectionRule(true).learn(16, rows).isSpanned(4)).isTrue();
    }

    /** Patterns alike in all but a unit or two each: as badly conditioned as patterns can be. */
    @Test
    void patternsThatHardlyDifferAreStillFixedPoints() {
        SpinVector base = SpinVector.random(60, KEY);
        List<SpinVector> patterns = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            BitSet one = new BitSet();
            one.set(i);
            patterns.add(base.flipped(one));
        }
        assertThat(new ProjectionRule(false).learn(60, patterns).rank()).isEqualTo(50);
        assertProjection(patterns);
        assertThat(patterns).allMatch(HopfieldNetwork.of(new ProjectionRule(true), patterns)::isFixedPoint);
    }

    /**
     * Hardly independent: without the first row and column the vectors are 1 - 2A with A triangular of generating function 1 + z +
     * z³ + z⁵ + …, so that the entries of A⁻¹, of (1 - z²) / (1 + z - z²), grow as powers of the golden section, to 10⁹ here. But
     * det A = 1: the 45 vectors span everything, and W = I. One pass of Gram and Schmidt's process would be off by 10⁻⁷.
     */
    @Test
    void patternsThatAreBarelyIndependentGiveAnOrthonormalBasis() {
        int n = 45;
        List<SpinVector> patterns = new ArrayList<>();
        for (int column = 0; column < n; column++) {
            int[] spins = new int[n];
            for (int row = 0; row < n; row++) {
                int above = column - row;
                boolean one = row > 0 && (above == 0 || (above > 0 && above % 2 == 1));
                spins[row] = one ? -1 : 1;
            }
            patterns.add(SpinVector.of(spins));
        }
        Projector learned = new ProjectionRule(true).learn(n, patterns);
        assertThat(learned.rank()).isEqualTo(n);
        Couplings w = learned.couplings();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                assertThat(w.at(i, j) / w.divisor()).isCloseTo(i == j ? 1 : 0, within(0x1p-28));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 50, 100, 150, 199, 200})
    void projectionKeepsIndependentPatternsUpToAsManyAsUnits(int p) {
        int n = 200;
        List<SpinVector> patterns = PatternSets.random(n, p, KEY);
        HopfieldNetwork kept = HopfieldNetwork.of(new ProjectionRule(true), patterns);
        assertThat(((Projector) kept.learned()).rank()).isEqualTo(p);
        for (SpinVector pattern : patterns) {
            double[] fields = kept.localFields(pattern);
            for (int i = 0; i < n; i++) {
                assertThat(fields[i]).isCloseTo(pattern.spin(i), within(1e-5));
            }
            assertThat(kept.isFixedPoint(pattern)).isTrue();
        }
        if (p < n) {
            // Without the diagonal the field is (1 - W_ii) ξ_i, of the right sign as long as W_ii < 1; at 199 of 200
            // patterns 1 - W_ii comes down to the rounding of the weights.
            HopfieldNetwork zeroed = kept.withRule(new ProjectionRule(false));
            Couplings w = kept.couplings();
            for (SpinVector pattern : patterns) {
                double[] fields = zeroed.localFields(pattern);
                for (int i = 0; i < n; i++) {
                    double expected = (1 - w.at(i, i) / w.divisor()) * pattern.spin(i);
                    assertThat(fields[i]).isCloseTo(expected, within(1e-5));
                }
                assertThat(p == n - 1 || zeroed.isFixedPoint(pattern)).isTrue();
            }
        } else {
            // W = I: every state is a fixed point.
            assertThat(kept.isFixedPoint(SpinVector.random(n, KEY.child("any"))))
                    .isTrue();
            assertThat(kept.couplings().at(3, 3) / kept.couplings().divisor()).isCloseTo(1, within(1e-6));
            assertThat(kept.couplings().at(3, 5) / kept.couplings().divisor()).isCloseTo(0, within(1e-6));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 80", "0.5, 40", "1, 20"})
    void perceptronWeightsReachTheMarginThatWasAskedFor(double margin, int p) {
        int n = 100;
        List<SpinVector> patterns = PatternSets.random(n, p, KEY);
        PerceptronWeights learned = new PerceptronRule(margin, 1000).learn(n, patterns);
        assertThat(learned.separated()).as(learned.words()).isTrue();
        Couplings j = learned.couplings();
        double least = Double.POSITIVE_INFINITY;
        for (SpinVector pattern : patterns) {
            for (int i = 0; i < n; i++) {
                long field = 0;
                double square = 0;
                for (int k = 0; k < n; k++) {
                    field += (long) j.at(i, k) * pattern.spin(k);
                    square += (double) j.at(i, k) * j.at(i, k);
                }
                assertThat(j.at(i, i)).isZero();
                assertThat(field * pattern.spin(i)).isPositive();
                least = Math.min(least, field * pattern.spin(i) / Math.sqrt(square));
            }
        }
        assertThat(least).isGreaterThanOrEqualTo(margin);
        assertThat(learned.leastStability()).isCloseTo(least, within(1e-12));
    }

    @Test
    void perceptronLearningSaysWhereNoWeightsExist() {
        // The second unit would have to agree with the first and to differ from it.
        List<SpinVector> contradiction = List.of(SpinVector.of(1, 1), SpinVector.of(1, -1));
        PerceptronWeights learned = new PerceptronRule(0, 40).learn(2, contradiction);
        assertThat(learned.separated()).isFalse();
        assertThat(learned.sweeps()).isEqualTo(40);
        assertThat(learned.leastStability()).isNotPositive();
        assertThat(learned.words()).isEqualTo("not separable with margin 0.0 within 40 sweeps");
        // One pattern of N units has stability √(N-1) at best.
        List<SpinVector> one = PatternSets.random(26, 1, KEY);
        assertThat(new PerceptronRule(4.9, 10).learn(26, one).separated()).isTrue();
        assertThat(new PerceptronRule(5.1, 10).learn(26, one).separated()).isFalse();
        assertThat(new PerceptronRule(0, 10).learn(26, one).words()).isEqualTo("separated with margin 0.0 in 1 sweep");
    }

    private static void assertProjection(List<SpinVector> patterns) {
        int n = patterns.get(0).size();
        int p = patterns.size();
        RealMatrix y = new Array2DRowRealMatrix(n, p);
        for (int mu = 0; mu < p; mu++) {
            for (int i = 0; i < n; i++) {
                y.setEntry(i, mu, patterns.get(mu).spin(i));
            }
        }
        // Y Y⁺ = U Uᵀ over the columns of U whose singular values are not rounding.
        SingularValueDecomposition svd = new SingularValueDecomposition(y);
        double[] values = svd.getSingularValues();
        RealMatrix expected = new Array2DRowRealMatrix(n, n);
        for (int k = 0; k < values.length; k++) {
            if (values[k] > 1e-9 * values[0]) {
                RealMatrix u = svd.getU().getColumnMatrix(k);
                expected = expected.add(u.multiply(u.transpose()));
            }
        }
        for (boolean diagonal : new boolean[] {false, true}) {
            Couplings w = new ProjectionRule(diagonal).learn(n, patterns).couplings();
            for (int i = 0; i < n; i++) {
                for (int j = 0; j < n; j++) {
                    double weight = w.at(i, j) / w.divisor();
                    assertThat(weight).isCloseTo(i == j && !diagonal ? 0 : expected.getEntry(i, j), within(1e-7));
                }
            }
        }
    }
}
