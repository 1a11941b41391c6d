package org.energyscape.engine.param;

/** Yes or no. */
public final class FlagParam extends Param<Boolean> {
    private final boolean defaultValue;

    private FlagParam(Builder builder, boolean defaultValue) {
        super(builder);
        this.defaultValue = defaultValue;
    }

    @Override
    public Boolean defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return "true or false";
    }

    @Override
    public Boolean check(Boolean value) {
        return value;
    }

    @Override
    public Boolean parse(String text) {
        return switch (text.strip()) {
            case "true" -> Boolean.TRUE;
            case "false" -> Boolean.FALSE;
            default -> throw refuse(text);
        };
    }

    @Override
    public String format(Boolean value) {
        return value.toString();
    }

    @Override
    public Object toJson(Boolean value) {
        return value;
    }

    /** Builds a {@link FlagParam}. */
    public static final class Builder extends ParamBuilder<Builder> {
        Builder(String key) {
            super(key);
        }

        @Override
        Builder self() {
            return this;
        }

        public FlagParam defaultValue(boolean value) {
            return new FlagParam(this, value);
        }
    }
}
