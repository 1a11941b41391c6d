package org.energyscape.engine.param;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One of several named choices.
 *
 * @param <E> the enum that lists them
 */
public final class ChoiceParam<E extends Enum<E> & Labelled> extends Param<E> {
    private final List<E> choices;
    private final E defaultValue;

    private ChoiceParam(Builder<E> builder, E defaultValue) {
        super(builder);
        this.choices = builder.choices;
        this.defaultValue = check(defaultValue);
    }

    /** All choices in order. */
    public List<E> choices() {
        return choices;
    }

    @Override
    public E defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return choices.stream().map(Labelled::key).collect(Collectors.joining(", ", "one of ", ""));
    }

    @Override
    public E check(E value) {
        if (!choices.contains(value)) {
            throw refuse(value.key());
        }
        return value;
    }

    @Override
    public E parse(String text) {
        String wanted = text.strip();
        return choices.stream()
                .filter(choice -> choice.key().equals(wanted))
                .findFirst()
                .orElseThrow(() -> refuse(text));
    }

    @Override
    public String format(E value) {
        return value.key();
    }

    /**
     * Builds a {@link ChoiceParam}.
     *
     * @param <E> the enum that lists the choices
     */
    public static final class Builder<E extends Enum<E> & Labelled> extends ParamBuilder<Builder<E>> {
        private List<E> choices;

        Builder(String key, Class<E> type) {
            super(key);
            choices = List.of(type.getEnumConstants());
        }

        @Override
        Builder<E> self() {
            return this;
        }

        /** Offers these alone, in this order; all of the enum unless said. */
        public Builder<E> among(List<E> some) {
            choices = List.copyOf(some);
            return this;
        }

        public ChoiceParam<E> defaultValue(E value) {
            return new ChoiceParam<>(this, value);
        }
    }
}
