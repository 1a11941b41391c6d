package org.energyscape.engine.param;

/** A real number between bounds. */
public final class RealParam extends Param<Double> {
    private final double least;
    private final double greatest;
    private final double defaultValue;
    private final Scale scale;

    private RealParam(Builder builder) {
        super(builder);
        least = builder.least;
        greatest = builder.greatest;
        scale = builder.scale;
        defaultValue = check(builder.defaultValue);
        if (scale == Scale.LOGARITHMIC && least <= 0) {
            throw new IllegalArgumentException(key() + ": a logarithmic scale needs a positive least value");
        }
    }

    public double least() {
        return least;
    }

    public double greatest() {
        return greatest;
    }

    public Scale scale() {
        return scale;
    }

    @Override
    public Double defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return "a number from " + shortest(least) + " to " + shortest(greatest);
    }

    @Override
    public Double check(Double value) {
        if (!(value >= least && value <= greatest)) {
            throw refuse(value);
        }
        return value;
    }

    @Override
    public Double parse(String text) {
        try {
            return check(Double.valueOf(text.strip()));
        } catch (NumberFormatException e) {
            throw refuse(text);
        }
    }

    @Override
    public String format(Double value) {
        return shortest(value);
    }

    @Override
    public Object toJson(Double value) {
        return value;
    }

    /** The shortest text that reads back to the same double, without a trailing {@code .0}. */
    private static String shortest(double value) {
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /** Builds a {@link RealParam}. */
    public static final class Builder extends ParamBuilder<Builder> {
        private double least = -Double.MAX_VALUE;
        private double greatest = Double.MAX_VALUE;
        private double defaultValue;
        private Scale scale = Scale.LINEAR;

        Builder(String key) {
            super(key);
        }

        @Override
        Builder self() {
            return this;
        }

        public Builder range(double from, double to) {
            least = from;
            greatest = to;
            return this;
        }

        public Builder logarithmic() {
            scale = Scale.LOGARITHMIC;
            return this;
        }

        public RealParam defaultValue(double value) {
            defaultValue = value;
            return new RealParam(this);
        }
    }
}
