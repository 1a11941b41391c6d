package org.energyscape.engine.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.energyscape.engine.math.RandomKey;
import org.energyscape.engine.math.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFieldsTest {
    @Test
    void numbersAgreeWithJavaToTheLastBit() {
        RandomStream random = RandomKey.ofSeed(5).stream();
        for (int i = 0; i < 5_000; i++) {
            double value = (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(30) - 15);
            for (String text : new String[] {
                Double.toString(value), String.format(Locale.ROOT, "%.4f", value), Float.toString((float) value)
            }) {
                assertThat(number(text)).as(text).isEqualTo(Double.parseDouble(text));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "+", ".", "-.", "1-2", "1 2", "e5", "1e+", "1e5x", "1f", "1d", "0x10", "inf", "١", "--1"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(number(text)).isNaN();
    }

    @Test
    void commaIsDecimalOnlyWhereItDoesNotSeparate() {
        byte[] bytes = "1,5".getBytes(StandardCharsets.US_ASCII);

        assertThat(TextFields.number(bytes, 0, 3, true)).isEqualTo(1.5);
        assertThat(TextFields.number(bytes, 0, 3, false)).isNaN();
    }

    private static double number(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return TextFields.number(bytes, 0, bytes.length, false);
    }
}
