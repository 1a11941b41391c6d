package org.energyscape.engine.data;

/** What stands between two values of a line of text. */
public enum Separator {
    COMMA("comma"),
    SEMICOLON("semicolon"),
    TAB("tab"),
    /** Any run of spaces and tabs; blanks at the ends of a line do not count. */
    SPACE("space");

    private final String word;

    Separator(String word) {
        this.word = word;
    }

    /** The name of the sign in words. */
    public String word() {
        return word;
    }

    /** Whether this byte ends a field. */
    boolean separates(byte b) {
        return switch (this) {
            case COMMA -> b == ',';
            case SEMICOLON -> b == ';';
            case TAB -> b == '\t';
            case SPACE -> b == ' ' || b == '\t';
        };
    }

    /** A comma may mark decimals only where it does not separate. */
    boolean commaIsDecimal() {
        return this != COMMA;
    }
}
