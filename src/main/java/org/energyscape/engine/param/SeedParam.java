package org.energyscape.engine.param;

/** The seed that every random number of a run comes from: any 64-bit whole number. */
public final class SeedParam extends Param<Long> {
    private final long defaultValue;

    private SeedParam(Builder builder, long defaultValue) {
        super(builder);
        this.defaultValue = defaultValue;
    }

    @Override
    public Long defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return "a whole number of up to 64 bits";
    }

    @Override
    public Long check(Long value) {
        return value;
    }

    @Override
    public Long parse(String text) {
        try {
            return Long.valueOf(text.strip());
        } catch (NumberFormatException e) {
            throw refuse(text);
        }
    }

    @Override
    public String format(Long value) {
        return value.toString();
    }

    @Override
    public Object toJson(Long value) {
        return value;
    }

    /** Builds a {@link SeedParam}. */
    public static final class Builder extends ParamBuilder<Builder> {
        Builder(String key) {
            super(key);
            effect(Effect.RESTART);
        }

        @Override
        Builder self() {
            return this;
        }

        public SeedParam defaultValue(long value) {
            return new SeedParam(this, value);
        }
    }
}
