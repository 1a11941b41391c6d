package org.energyscape.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void stepsAreOneTwoOrFiveTimesAPowerOfTen() {
        assertThat(Ticks.niceStep(0.1 + 0.2)).isCloseTo(0.5, within(1e-12));
        assertThat(Ticks.niceStep(0.1)).isCloseTo(0.1, within(1e-12));
        assertThat(Ticks.niceStep(13)).isEqualTo(20);
        assertThat(Ticks.niceStep(51)).isEqualTo(100);
    }

    @Test
    void linearMarksAreRoundInsideTheRangeAndNotTooMany() {
        Random random = new Random(7);
        for (int trial = 0; trial < 500; trial++) {
            double min = random.nextGaussian() * 100;
            double max = min + Math.pow(10, random.nextInt(7) - 3) * (0.1 + random.nextDouble());
            int count = 2 + random.nextInt(8);
            List<Ticks.Tick> ticks = Ticks.linear(min, max, count, 0);
            assertThat(ticks).hasSizeBetween(2, Math.max(5, count + 1));
            double slack = (max - min) * 1e-5;
            assertThat(ticks).allSatisfy(t -> assertThat(t.value()).isBetween(min - slack, max + slack));
            assertThat(ticks).extracting(Ticks.Tick::label).doesNotHaveDuplicates();
        }
    }

    @Test
    void labelsHaveTheDecimalsOfTheStep() {
        assertThat(Ticks.linear(-1, 1, 4, 0))
                .extracting(Ticks.Tick::label)
                .containsExactly("\u22121.0", "\u22120.5", "0.0", "0.5", "1.0");
        assertThat(Ticks.linear(0, 10_000, 2, 0)).extracting(Ticks.Tick::label).containsExactly("0", "5,000", "10,000");
        assertThat(Ticks.linear(0, 4e-6, 4, 0)).extracting(Ticks.Tick::label).contains("2\u00d710\u207b\u2076");
    }

    @Test
    void countsAreMarkedByWholeNumbers() {
        assertThat(Ticks.linear(0, 2, 10, 1)).extracting(Ticks.Tick::label).containsExactly("0", "1", "2");
    }

    @Test
    void logarithmicAxesMarkPowersOfTenAndTheirMultiplesWhereThereIsRoom() {
        assertThat(majors(Ticks.logarithmic(0.02, 30, 4))).containsExactly("0.1", "1", "10");
        assertThat(majors(Ticks.logarithmic(1, 100, 9))).containsExactly("1", "2", "5", "10", "20", "50", "100");
        assertThat(majors(Ticks.logarithmic(80, 540, 2))).containsExactly("100", "200", "500");
        assertThat(majors(Ticks.logarithmic(1e-12, 1, 4)))
                .containsExactly("10\u207b\u00b9\u00b2", "10\u207b\u2079", "10\u207b\u2076", "0.001", "1");
        assertThat(Ticks.logarithmic(0.02, 30, 4)).filteredOn(t -> !t.isMajor()).isNotEmpty();
    }

    @Test
    void lessThanADecadeIsMarkedPlainly() {
        assertThat(majors(Ticks.logarithmic(2, 5, 4))).containsExactly("2", "3", "4", "5");
    }

    @Test
    void aNumberOfFixedDecimalsHasATrueMinusAndNoneForNothing() {
        assertThat(Numbers.plain(-1234.56, 1)).isEqualTo("\u22121234.6");
        assertThat(Numbers.plain(0.25, 3)).isEqualTo("0.250");
        assertThat(Numbers.plain(-0.004, 2)).isEqualTo("0.00");
    }

    @Test
    void aCountHasItsWordInTheRightNumber() {
        assertThat(Numbers.count(1, "start")).isEqualTo("1 start");
        assertThat(Numbers.count(0, "start")).isEqualTo("0 starts");
        assertThat(Numbers.count(12_345, "start")).isEqualTo("12,345 starts");
    }

    @Test
    void numbersReadWell() {
        assertThat(Numbers.value(0.42)).isEqualTo("0.4200");
        assertThat(Numbers.value(-1)).isEqualTo("\u22121");
        assertThat(Numbers.value(1234.56)).isEqualTo("1,235");
        assertThat(Numbers.value(0.00012345)).isEqualTo("1.234\u00d710\u207b\u2074");
        assertThat(Numbers.value(Double.NaN)).isEqualTo("no value");
        assertThat(Numbers.rough(0.0333)).isEqualTo("0.033");
        assertThat(Numbers.rough(0.1)).isEqualTo("0.1");
        assertThat(Numbers.rough(123.4)).isEqualTo("123");
        assertThat(Numbers.rough(-0.000012)).isEqualTo("\u22121.2\u00d710\u207b\u2075");
        assertThat(Numbers.rough(0)).isEqualTo("0");
        assertThat(Numbers.fixed(-0.0001, 2)).isEqualTo("0.00");
        assertThat(Numbers.scientific(9.9999e5, 2)).isEqualTo("10\u2076");
        assertThat(Numbers.scientific(-1e-7, 2)).isEqualTo("\u221210\u207b\u2077");
    }

    private static List<String> majors(List<Ticks.Tick> ticks) {
        return ticks.stream().filter(Ticks.Tick::isMajor).map(Ticks.Tick::label).toList();
    }
}
