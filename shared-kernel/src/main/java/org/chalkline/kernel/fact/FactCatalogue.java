package org.chalkline.kernel.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every fact the program knows: its stored name, its revision, its class. */
public final class FactCatalogue {

    /** A fact's stored name and revision, and the class that holds it. */
    public record Entry(String name, int revision, Class<? extends Fact> type) {}

    private final Map<String, Entry> byName = new LinkedHashMap<>();
    private final Map<Class<?>, Entry> byClass = new LinkedHashMap<>();

    private FactCatalogue() {}

    /**
     * The catalogue of all facts that the given sealed families permit.
     *
     * @throws IllegalArgumentException if a fact lacks its {@link FactType}, or two share a name
     */
    @SafeVarargs
    public static FactCatalogue of(Class<? extends Fact>... families) {
        var catalogue = new FactCatalogue();
        for (var family : families) leaves(family).forEach(catalogue::add);
        return catalogue;
    }

    private static List<Class<? extends Fact>> leaves(Class<? extends Fact> type) {
        if (!type.isSealed()) return List.of(type);
        var found = new ArrayList<Class<? extends Fact>>();
        for (var permitted : type.getPermittedSubclasses()) {
            found.addAll(leaves(permitted.asSubclass(Fact.class)));
        }
        return found;
    }

    private void add(Class<? extends Fact> type) {
        var named = type.getAnnotation(FactType.class);
        if (named == null) throw new IllegalArgumentException(type + " carries no @FactType");
        var entry = new Entry(named.value(), named.revision(), type);
        var other = byName.putIfAbsent(entry.name(), entry);
        if (other != null) {
            throw new IllegalArgumentException(
                    type + " and " + other.type() + " are both stored as " + entry.name());
        }
        byClass.put(type, entry);
    }

    /** The entry under which facts of this class are stored. */
    public Optional<Entry> find(Class<?> type) {
        return Optional.ofNullable(byClass.get(type));
    }

    /** The entry that bears this stored name. */
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** All entries, in the order of their families. */
    public Collection<Entry> entries() {
        return byName.values();
    }
}
