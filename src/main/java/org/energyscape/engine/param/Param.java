package org.energyscape.engine.param;

/**
 * One setting, declared once. The same declaration draws the control, checks the value, names the command-line flag and
 * the entry in presets and run records, and fills the reference page. Its default stands nowhere else.
 *
 * <p>Immutable and compared by identity of declaration: labs hold params as constants.
 *
 * @param <T> the type of the value
 */
public abstract sealed class Param<T> permits RealParam, IntParam, SeedParam, FlagParam, ChoiceParam, TextParam {
    private final String key;
    private final String label;
    private final String help;
    private final String unit;
    private final String group;
    private final Effect effect;

    Param(ParamBuilder<?> builder) {
        key = builder.key;
        label = builder.label;
        help = builder.help;
        unit = builder.unit;
        group = builder.group;
        effect = builder.effect;
        if (!key.matches("[a-z][a-zA-Z0-9]*")) {
            throw new IllegalArgumentException("The key of a setting is one camelCase word, found \"" + key + "\"");
        }
    }

    /** A real number. */
    public static RealParam.Builder real(String key) {
        return new RealParam.Builder(key);
    }

    /** A whole number. */
    public static IntParam.Builder integer(String key) {
        return new IntParam.Builder(key);
    }

    /** The seed that every random number of a run comes from. */
    public static SeedParam.Builder seed(String key) {
        return new SeedParam.Builder(key);
    }

    /** Yes or no. */
    public static FlagParam.Builder flag(String key) {
        return new FlagParam.Builder(key);
    }

    /** One of several named choices. */
    public static <E extends Enum<E> & Labelled> ChoiceParam.Builder<E> choice(String key, Class<E> type) {
        return new ChoiceParam.Builder<>(key, type);
    }

    /** A word or a path. */
    public static TextParam.Builder text(String key) {
        return new TextParam.Builder(key);
    }

    /** The name in presets and records: {@code learningRate}. */
    public final String key() {
        return key;
    }

    /** The command-line flag: {@code --learning-rate}. */
    public final String flag() {
        return "--" + key.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
    }

    /** The words on screen. */
    public final String label() {
        return label;
    }

    /** What it does, in one or two sentences. */
    public final String help() {
        return help;
    }

    /** The unit, or an empty text. */
    public final String unit() {
        return unit;
    }

    /** The heading under which the pane shows it. */
    public final String group() {
        return group;
    }

    /** What a change does to a running simulation. */
    public final Effect effect() {
        return effect;
    }

    /** The value it has unless somebody says otherwise. */
    public abstract T defaultValue();

    /** Which values are allowed, in words: {@code "a number from 0 to 1"}. */
    public abstract String expected();

    /**
     * The value itself if it is allowed.
     *
     * @throws ParamException if it is not
     */
    public abstract T check(T value);

    /**
     * Reads a value that was typed or stored.
     *
     * @throws ParamException if the text is no allowed value
     */
    public abstract T parse(String text);

    /** The text that {@link #parse} reads back to the same value. */
    public abstract String format(T value);

    /** The value as JSON holds it: a number, a boolean or a text. */
    public Object toJson(T value) {
        return format(value);
    }

    final ParamException refuse(Object found) {
        return new ParamException(
                key, found instanceof String ? "\"" + found + "\"" : String.valueOf(found), expected());
    }

    @Override
    public final String toString() {
        return key;
    }
}
