package org.energyscape.engine.param;

/** A whole number between bounds. */
public final class IntParam extends Param<Integer> {
    private final int least;
    private final int greatest;
    private final int defaultValue;
    private final Scale scale;

    private IntParam(Builder builder) {
        super(builder);
        least = builder.least;
        greatest = builder.greatest;
        scale = builder.scale;
        defaultValue = check(builder.defaultValue);
        if (scale == Scale.LOGARITHMIC && least <= 0) {
            throw new IllegalArgumentException(key() + ": a logarithmic scale needs a positive least value");
        }
    }

    public int least() {
        return least;
    }

    public int greatest() {
        return greatest;
    }

    public Scale scale() {
        return scale;
    }

    @Override
    public Integer defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return "a whole number from " + least + " to " + greatest;
    }

    @Override
    public Integer check(Integer value) {
        if (value < least || value > greatest) {
            throw refuse(value);
        }
        return value;
    }

    @Override
    public Integer parse(String text) {
        try {
            return check(Integer.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            throw refuse(text);
        }
    }

    @Override
    public String format(Integer value) {
        return value.toString();
    }

    @Override
    public Object toJson(Integer value) {
        return value;
    }

    /** Builds an {@link IntParam}. */
    public static final class Builder extends ParamBuilder<Builder> {
        private int least = Integer.MIN_VALUE;
        private int greatest = Integer.MAX_VALUE;
        private int defaultValue;
        private Scale scale = Scale.LINEAR;

        Builder(String key) {
            super(key);
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder range(int from, int to) {
            least = from;
            greatest = to;
            return this;
        }

        public Builder logarithmic() {
            scale = Scale.LOGARITHMIC;
            return this;
        }

        public IntParam defaultValue(int value) {
            defaultValue = value;
            return new IntParam(this);
        }
    }
}
