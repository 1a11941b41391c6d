package org.energyscape.engine.param;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The settings of one lab in the order in which they are shown; keys are unique. */
public final class ParamSet implements Iterable<Param<?>> {
    private final Map<String, Param<?>> byKey = new LinkedHashMap<>();
    private final Set<String> folded;

    private ParamSet(List<Param<?>> params, Set<String> folded) {
        this.folded = Set.copyOf(folded);
        for (Param<?> param : params) {
            if (byKey.put(param.key(), param) != null) {
                throw new IllegalArgumentException("Two settings share the key " + param.key());
            }
        }
    }

    public static ParamSet of(Param<?>... params) {
        return new ParamSet(List.of(params), Set.of());
    }

    /** These settings and then those; what is folded stays so. */
    public ParamSet and(ParamSet others) {
        List<Param<?>> all = asList();
        all.addAll(others.byKey.values());
        Set<String> bothFolded = new HashSet<>(folded);
        bothFolded.addAll(others.folded);
        return new ParamSet(all, bothFolded);
    }

    /** The setting with the given key. */
    public Optional<Param<?>> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The group headings in order of first appearance. */
    public List<String> groups() {
        return byKey.values().stream().map(Param::group).distinct().toList();
    }

    /** The same settings, some headings of which are folded at first: what only few will change. */
    public ParamSet folding(String... groups) {
        return new ParamSet(asList(), Set.of(groups));
    }

    /** Whether a heading is folded at first. */
    public boolean isFolded(String group) {
        return folded.contains(group);
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
