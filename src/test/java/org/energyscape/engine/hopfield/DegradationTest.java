package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.energyscape.engine.data.Mask;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class DegradationTest {
    private static final RandomKey KEY = RandomKey.ofSeed(41);
    private static final HopfieldNetwork NETWORK =
            HopfieldNetwork.of(new HebbRule(false), PatternSets.random(64, 3, KEY));

    @Test
    void noiseFlipsAboutItsShareAndKnowsNothing() {
        SpinVector truth = SpinVector.random(20_000, KEY);
        Degraded degraded = new Degradation.Noise(0.1).apply(NETWORK, truth, KEY.child("noise"));
        double sigma = Math.sqrt(20_000 * 0.1 * 0.9);
        assertThat(degraded.state().hammingDistance(truth))
                .isBetween((int) (2000 - 5 * sigma), (int) (2000 + 5 * sigma));
        assertThat(degraded.known().isEmpty()).isTrue();
        assertThat(new Degradation.Noise(0).apply(NETWORK, truth, KEY).state()).isEqualTo(truth);
        assertThat(new Degradation.Noise(1).apply(NETWORK, truth, KEY).state()).isEqualTo(truth.inverse());
    }

    @Test
    void aMaskKeepsWhatIsVisibleAndDoesNotLookAtWhatIsHidden() {
        BitSet hidden = Mask.half(8, 8, Mask.Half.RIGHT).toBitSet();
        SpinVector truth = NETWORK.patterns().get(0);
        for (MaskedStart start : MaskedStart.values()) {
            Degradation mask = new Degradation.Mask(hidden, start);
            Degraded degraded = mask.apply(NETWORK, truth, KEY);
            assertThat(degraded.state()).isEqualTo(degraded.state().withUnitsOf(truth, degraded.known()));
            assertThat(degraded.known().cardinality()).isEqualTo(32);
            assertThat(degraded.known().intersects(hidden)).isFalse();
            assertThat(mask.apply(NETWORK, truth.flipped(hidden), KEY).state()).isEqualTo(degraded.state());
        }
    }

    @Test
    void aNeutralStartFollowsTheFieldOfTheVisibleUnitsAlone() {
        BitSet hidden = Mask.half(8, 8, Mask.Half.TOP).toBitSet();
        double[] thresholds = HopfieldNetworkTest.randomThresholds(64, KEY.child("θ"));
        HopfieldNetwork network = NETWORK.withThresholds(thresholds);
        SpinVector picture = SpinVector.random(64, KEY.child("x"));
        SpinVector start = MaskedStart.NEUTRAL.fill(network, picture, hidden, KEY);
        Couplings couplings = network.couplings();
        for (int i = 0; i < 32; i++) {
            double field = thresholds[i];
            for (int j = 32; j < 64; j++) {
                field += couplings.at(i, j) / couplings.divisor() * picture.spin(j);
            }
            assertThat(start.spin(i)).isEqualTo(field > 0 ? 1 : -1);
        }
    }
}
