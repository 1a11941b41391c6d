package org.energyscape.engine.param;

/** A value that a setting cannot take: names the setting, what was found and what is expected. */
public final class ParamException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final String found;
    private final String expected;

    public ParamException(String key, String found, String expected) {
        super(key + ": found " + found + ", expected " + expected);
        this.key = key;
        this.found = found;
        this.expected = expected;
    }

    /** The key of the setting that refused the value. */
    public String key() {
        return key;
    }

    /** What was found, in words. */
    public String found() {
        return found;
    }

    /** What is expected, in words. */
    public String expected() {
        return expected;
    }
}
