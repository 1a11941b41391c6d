package org.energyscape.engine.hopfield;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.energyscape.engine.math.RandomKey;
import org.junit.jupiter.api.Test;

class SpinVectorTest {
    private static final RandomKey KEY = RandomKey.ofSeed(11);

    @Test
    void everyWayOfMakingOneAgrees() {
        assertThat(SpinVector.of(1, -1, -1, 1))
                .isEqualTo(SpinVector.ofBits(4, 0b1001))
                .isEqualTo(SpinVector.ofBits(4, ~0b0110L))
                .isEqualTo(SpinVector.ofBytes(new byte[] {1, -1, -1, 1}))
                .isEqualTo(SpinVector.threshold(new float[] {0.9f, 0.5f, 0, 0.51f}, 0.5f))
                .hasToString("+--+");
    }

    @Test
    void dotAndDistanceAgreeWithSumsOverUnitsAcrossWordBorders() {
        for (int size : new int[] {1, 63, 64, 65, 200}) {
            SpinVector x = SpinVector.random(size, KEY.child(size).child("x"));
            SpinVector y = SpinVector.random(size, KEY.child(size).child("y"));
            int dot = 0;
            for (int i = 0; i < size; i++) {
                dot += x.spin(i) * y.spin(i);
            }
            assertThat(x.dot(y)).isEqualTo(dot);
            assertThat(x.hammingDistance(y)).isEqualTo((size - dot) / 2);
            assertThat(x.dot(x.inverse())).isEqualTo(-size);
            assertThat(x.inverse().inverse()).isEqualTo(x).hasSameHashCodeAs(x);
            assertThat(SpinVector.ofBytes(x.toBytes())).isEqualTo(x);
            for (int i = 0; i < size; i++) {
                assertThat(x.toFloats()[i]).isEqualTo(x.spin(i));
            }
        }
    }

    @Test
    void flippingAndReplacingTouchTheNamedUnitsOnly() {
        SpinVector x = SpinVector.random(100, KEY.child("x"));
        SpinVector y = SpinVector.random(100, KEY.child("y"));
        BitSet units = new BitSet();
        units.set(60, 70);
        SpinVector flipped = x.flipped(units);
        SpinVector mixed = x.withUnitsOf(y, units);
        for (int i = 0; i < 100; i++) {
            assertThat(flipped.spin(i)).isEqualTo(units.get(i) ? -x.spin(i) : x.spin(i));
            assertThat(mixed.spin(i)).isEqualTo(units.get(i) ? y.spin(i) : x.spin(i));
        }
    }

    @Test
    void randomSpinsAreFair() {
        int size = 100_000;
        int sum = SpinVector.random(size, KEY)
                .dot(SpinVector.ofBytes(new byte[size]).inverse());
        assertThat(Math.abs(sum)).as("five standard deviations").isLessThan((int) (5 * Math.sqrt(size)));
    }

    @Test
    void theMajorityOfThreeIsTheSignOfTheirSum() {
        SpinVector[] v = {
            SpinVector.random(70, KEY.child(1)), SpinVector.random(70, KEY.child(2)), SpinVector.random(70, KEY)
        };
        for (int bits = 0; bits < 8; bits++) {
            int[] signs = {1 - (bits & 1) * 2, 1 - (bits & 2), 1 - (bits & 4) / 2};
            SpinVector majority = SpinVector.majorityOfThree(v[0], signs[0], v[1], signs[1], v[2], signs[2]);
            for (int i = 0; i < 70; i++) {
                int sum = signs[0] * v[0].spin(i) + signs[1] * v[1].spin(i) + signs[2] * v[2].spin(i);
                assertThat(majority.spin(i)).isEqualTo(sum > 0 ? 1 : -1);
            }
            assertThat(majority).isEqualTo(SpinVector.majority(v, signs));
        }
    }

    @Test
    void refusesWhatIsNotASpinAndWhatLiesOutside() {
        assertThatThrownBy(() -> SpinVector.of(1, 0)).hasMessage("Spin 1 must be -1 or +1, found 0");
        BitSet outside = new BitSet();
        outside.set(2);
        assertThatThrownBy(() -> SpinVector.of(1, -1).flipped(outside))
                .hasMessage("Units to turn must lie in 0 to 1, found 2");
        assertThatThrownBy(() -> SpinVector.of(1, -1).dot(SpinVector.of(1)))
                .hasMessage("Expected a vector of 2 units, found 1");
    }
}
