package org.energyscape.lab.rbm.twin;

import java.util.Objects;
import org.energyscape.engine.param.ChoiceParam;
import org.energyscape.engine.param.Param;
import org.energyscape.engine.param.ParamValues;

/**
 * The one setting in which twin B differs from twin A, and the value it has in B; A has that of the lab. Immutable, and
 * checked when it is made.
 *
 * @param <T> the type of the value
 */
record TwinChange<T>(Param<T> param, T value) {
    TwinChange {
        Objects.requireNonNull(param, "param");
        value = param.check(value);
    }

    /**
     * A value as it is typed or stored.
     *
     * @throws org.energyscape.engine.param.ParamException if the setting cannot take it
     */
    static <T> TwinChange<T> parse(Param<T> param, String text) {
        return new TwinChange<>(param, param.parse(text.strip()));
    }

    /** The settings of twin B. */
    ParamValues appliedTo(ParamValues values) {
        return values.with(param, value);
    }

    /** Whether it changes anything in these settings. */
    boolean differsFrom(ParamValues values) {
        return !values.get(param).equals(value);
    }

    /** The text that {@link #parse} reads. */
    String text() {
        return param.format(value);
    }

    /** The value of B as it is shown. */
    String shown() {
        return shown(param, text());
    }

    /** The value of A as it is shown. */
    String shownIn(ParamValues values) {
        return shown(param, values.text(param));
    }

    /** A choice is shown by its label, everything else as it is typed. */
    static String shown(Param<?> param, String text) {
        return param instanceof ChoiceParam<?> choice ? choice.parse(text).label() : text;
    }
}
