package org.energyscape.engine.param;

import org.jspecify.annotations.Nullable;

/** A word, a path or a short list, one line. */
public final class TextParam extends Param<String> {
    private final String defaultValue;
    private final @Nullable Form form;

    /** What a text must be like. */
    public interface Form {
        /** In words, to stand behind "expected". */
        String expected();

        /**
         * Reads the text.
         *
         * @throws ParamException naming what was found and expected
         */
        void check(String key, String text);
    }

    private TextParam(Builder builder, String defaultValue) {
        super(builder);
        this.form = builder.form;
        this.defaultValue = defaultValue;
    }

    @Override
    public String defaultValue() {
        return defaultValue;
    }

    @Override
    public String expected() {
        return form == null ? "one line of text" : form.expected();
    }

    @Override
    public String check(String value) {
        if (value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
            throw refuse(value);
        }
        if (form != null) {
            form.check(key(), value);
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
        private @Nullable Form form;

        Builder(String key) {
            super(key);
        }

        /** Takes only texts of this form. */
        public Builder form(Form value) {
            form = value;
            return this;
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
