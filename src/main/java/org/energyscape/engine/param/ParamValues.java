package org.energyscape.engine.param;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One checked value for every setting of a {@link ParamSet}. Immutable: {@link #with} answers a changed copy, so any
 * thread may hold one.
 */
public final class ParamValues {
    private final ParamSet set;
    private final Map<Param<?>, Object> values;

    private ParamValues(ParamSet set, Map<Param<?>, Object> values) {
        this.set = set;
        this.values = values;
    }

    static ParamValues defaultsOf(ParamSet set) {
        Map<Param<?>, Object> values = new HashMap<>();
        for (Param<?> param : set) {
            values.put(param, param.defaultValue());
        }
        return new ParamValues(set, values);
    }

    /** The settings these values belong to. */
    public ParamSet set() {
        return set;
    }

    /** The value of one setting. */
    @SuppressWarnings("unchecked") // with() and defaultsOf() only ever put a T under a Param<T>
    public <T> T get(Param<T> param) {
        Object value = values.get(param);
        if (value == null) {
            throw new IllegalArgumentException("There is no setting " + param.key() + " here");
        }
        return (T) value;
    }

    /**
     * The same values but for one.
     *
     * @throws ParamException if the setting cannot take the value
     */
    public <T> ParamValues with(Param<T> param, T value) {
        if (!set.contains(param)) {
            throw new IllegalArgumentException("There is no setting " + param.key() + " here");
        }
        Map<Param<?>, Object> changed = new HashMap<>(values);
        changed.put(param, param.check(value));
        return new ParamValues(set, changed);
    }

    /** The values of those settings that the smaller set has too: a run is not rebuilt for what it does not know. */
    public ParamValues narrowedTo(ParamSet smaller) {
        Map<Param<?>, Object> few = new HashMap<>();
        for (Param<?> param : smaller) {
            few.put(param, get(param));
        }
        return new ParamValues(smaller, few);
    }

    /** All values, with those of a smaller set in place of their own. */
    public ParamValues withAll(ParamValues part) {
        Map<Param<?>, Object> changed = new HashMap<>(values);
        for (Param<?> param : part.set) {
            if (!set.contains(param)) {
                throw new IllegalArgumentException("There is no setting " + param.key() + " here");
            }
            changed.put(param, part.get(param));
        }
        return new ParamValues(set, changed);
    }

    /** The same values but for one that is given as text. */
    public <T> ParamValues withText(Param<T> param, String text) {
        return with(param, param.parse(text));
    }

    /** The value of one setting as text. */
    public <T> String text(Param<T> param) {
        return param.format(get(param));
    }

    /** The settings whose values differ, in the order of the set. */
    public List<Param<?>> differencesFrom(ParamValues other) {
        return set.asList().stream()
                .filter(param -> !get(param).equals(other.get(param)))
                .collect(Collectors.toList());
    }

    /** All values as JSON holds them, by key, in the order of the set. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Param<?> param : set) {
            map.put(param.key(), json(param));
        }
        return map;
    }

    private <T> Object json(Param<T> param) {
        return param.toJson(get(param));
    }

    /**
     * Defaults overwritten by what the map says.
     *
     * @throws ParamException if a key is unknown or a value is not allowed
     */
    public static ParamValues fromMap(ParamSet set, Map<String, ?> map) {
        ParamValues result = set.defaults();
        for (Map.Entry<String, ?> entry : map.entrySet()) {
            Param<?> param = set.find(entry.getKey())
                    .orElseThrow(() -> new ParamException(
                            entry.getKey(),
                            "an unknown setting",
                            "one of " + set.asList().stream().map(Param::key).collect(Collectors.joining(", "))));
            result = result.withText(param, plainText(entry.getValue()));
        }
        return result;
    }

    /** JSON libraries read {@code 3} as Integer, {@code 3.0} as Double; a whole setting takes either. */
    private static String plainText(Object value) {
        if (value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        return String.valueOf(value);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ParamValues that && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return toMap().toString();
    }
}
