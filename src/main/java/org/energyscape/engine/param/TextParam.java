package org.energyscape.engine.param;

/** A word or a path, one line. */
public final class TextParam extends Param<String> {
    private final String defaultValue;

    private TextParam(Builder builder, String defaultValue) {
        super(builder);
        this.defaultValue = defaultValue;
    }

    @Override
    public String defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return "one line of text";
    }

    @Override
    public String check(String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw refuse(value);
        }
        return value;
    }

    @Override
    public String parse(String text) {
        return check(text);
    }

    @Override
    public String format(String value) {
        return value;
    }

    /** Builds a {@link TextParam}. */
    public static final class Builder extends ParamBuilder<Builder> {
        Builder(String key) {
            super(key);
        }

        @Override
        Builder self() {
            return this;
        }

        public TextParam defaultValue(String value) {
            return new TextParam(this, value);
        }
    }
}
