package org.energyscape.engine.param;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParamTest {
    private enum Order implements Labelled {
        RANDOM("random-order"),
        INDEX("index-order");

        private final Words words;

        Order(String key) {
            words = new Words(key, key, "");
        }

        @Override
        public Words words() {
            return words;
        }
    }

    private static final RealParam RATE = Param.real("learningRate")
            .label("Rate")
            .range(1e-5, 1)
            .logarithmic()
            .defaultValue(0.1);
    private static final IntParam HIDDEN =
            Param.integer("hidden").range(1, 1000).effect(Effect.RESTART).defaultValue(100);
    private static final SeedParam SEED = Param.seed("seed").defaultValue(1);
    private static final FlagParam SHOW =
            Param.flag("showBars").effect(Effect.DISPLAY).defaultValue(true);
    private static final ChoiceParam<Order> ORDER =
            Param.choice("order", Order.class).defaultValue(Order.RANDOM);
    private static final TextParam NOTE = Param.text("note").defaultValue("");
    private static final ParamSet SET = ParamSet.of(RATE, HIDDEN, SEED, SHOW, ORDER, NOTE);

    @Test
    void flagsAreTheKeysInLowerCaseWithHyphens() {
        assertThat(RATE.flag()).isEqualTo("--learning-rate");
        assertThat(SEED.flag()).isEqualTo("--seed");
    }

    @Test
    void aValueOutsideItsBoundsIsRefusedNamingKeyFoundAndExpected() {
        assertThatThrownBy(() -> RATE.check(2.0))
                .isInstanceOf(ParamException.class)
                .hasMessage("learningRate: found 2.0, expected a number from 1.0E-5 to 1");
        assertThatThrownBy(() -> HIDDEN.parse("0"))
                .hasMessage("hidden: found 0, expected a whole number from 1 to 1000");
        assertThatThrownBy(() -> ORDER.parse("sideways"))
                .hasMessage("order: found \"sideways\", expected one of random-order, index-order");
    }

    @Test
    void aChoiceAmongSomeRefusesTheOthers() {
        ChoiceParam<Order> one =
                Param.choice("one", Order.class).among(List.of(Order.INDEX)).defaultValue(Order.INDEX);
        assertThat(one.choices()).containsExactly(Order.INDEX);
        assertThatThrownBy(() -> one.check(Order.RANDOM))
                .hasMessage("one: found \"random-order\", expected one of index-order");
        assertThatThrownBy(() -> one.parse("random-order"))
                .hasMessage("one: found \"random-order\", expected one of index-order");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-0.5", "abc", "", "1e400"})
    void realSettingsRefuseWhatIsNoNumberInRange(String text) {
        assertThatThrownBy(() -> RATE.parse(text)).isInstanceOf(ParamException.class);
    }

    @Test
    void everyValueReadsBackFromItsText() {
        ParamValues values = SET.defaults()
                .with(RATE, 1.0 / 3)
                .with(HIDDEN, 7)
                .with(SEED, Long.MIN_VALUE)
                .with(SHOW, false)
                .with(ORDER, Order.INDEX)
                .with(NOTE, "two words");
        ParamValues back = SET.defaults();
        for (Param<?> param : SET) {
            back = back.withText(param, values.text(param));
        }
        assertThat(back).isEqualTo(values);
        assertThat(ParamValues.fromMap(SET, values.toMap())).isEqualTo(values);
    }

    @Test
    void jsonNumbersOfEitherKindAreTaken() {
        assertThat(ParamValues.fromMap(SET, Map.of("hidden", 64.0)).get(HIDDEN)).isEqualTo(64);
        assertThat(ParamValues.fromMap(SET, Map.of("learningRate", 1)).get(RATE))
                .isEqualTo(1.0);
        assertThatThrownBy(() -> ParamValues.fromMap(SET, Map.of("hidden", 1.5)))
                .isInstanceOf(ParamException.class);
        assertThatThrownBy(() -> ParamValues.fromMap(SET, Map.of("hiden", 1)))
                .hasMessageContaining("hiden: found an unknown setting, expected one of learningRate, hidden");
    }

    @Test
    void changingACopyLeavesTheOriginalAlone() {
        ParamValues before = SET.defaults();
        ParamValues after = before.with(HIDDEN, 5);
        assertThat(before.get(HIDDEN)).isEqualTo(100);
        assertThat(after.differencesFrom(before)).containsExactly(HIDDEN);
    }

    @Test
    void twoSettingsWithOneKeyAreRefused() {
        assertThatThrownBy(() -> ParamSet.of(SEED, Param.seed("seed").defaultValue(2)))
                .hasMessageContaining("share the key seed");
    }

    @Test
    void aDefaultOutsideItsBoundsIsRefusedAtDeclaration() {
        assertThatThrownBy(() -> Param.integer("k").range(1, 50).defaultValue(0))
                .isInstanceOf(ParamException.class);
        assertThatThrownBy(() -> Param.real("x").range(0, 1).logarithmic().defaultValue(0.5))
                .hasMessageContaining("logarithmic");
    }
}
