package org.energyscape.engine.param;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings of one lab in the order in which they are shown; keys are unique. */
public final class ParamSet implements Iterable<Param<?>> {
    private final Map<String, Param<?>> byKey = new LinkedHashMap<>();

    private ParamSet(List<Param<?>> params) {
        for (Param<?> param : params) {
            if (byKey.put(param.key(), param) != null) {
                throw new IllegalArgumentException("Two settings share the key " + param.key());
            }
        }
    }

    public static ParamSet of(Param<?>... params) {
        return new ParamSet(List.of(params));
    }

    /** The setting with the given key. */
    public Optional<Param<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The group headings in order of first appearance. */
    public List<String> groups() {
        return byKey.values().stream().map(Param::group).distinct().toList();
    }

    /** The settings under one heading. */
    public List<Param<?>> inGroup(String group) {
        return byKey.values().stream().filter(p -> p.group().equals(group)).toList();
    }

    public boolean contains(Param<?> param) {
        return byKey.get(param.key()) == param;
    }

    public List<Param<?>> asList() {
        return new ArrayList<>(byKey.values());
    }

    @Override
    public Iterator<Param<?>> iterator() {
        return asList().iterator();
    }

    /** The value every setting has unless somebody says otherwise. */
    public ParamValues defaults() {
        return ParamValues.defaultsOf(this);
    }
}
