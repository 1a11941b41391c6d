package org.energyscape.engine.param;

/** A value that a setting cannot take: names the setting, what was found and what is expected. */
public final class ParamException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String key;

    public ParamException(String key, String found, String expected) {
        super(key + ": found " + found + ", expected " + expected);
        this.key = key;
    }

    /** The key of the setting that refused the value. */
    public String key() {
        return key;
    }
}
