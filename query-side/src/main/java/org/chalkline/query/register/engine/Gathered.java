package org.chalkline.query.register.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a build remembers of the facts that it has read: all facts of as many entities as memory
 * allows. Which ones is a matter of their names, so that an entity is held whole or not at all.
 */
final class Gathered {

    /** The first fact of an entity that can't be read or placed. Nothing is folded from there. */
    record Problem(int position, String reason) {}

    private static final class Held {
        final List<Dated> facts = new ArrayList<>();
        long weight = 100;
    }

    private final Map<String, Held> held = new HashMap<>();
    private final Map<String, Problem> problems = new HashMap<>();
    private final long most;
    private long weight;
    private int mask;

    /**
     * @param most about how many bytes facts may take
     */
    Gathered(long most) {
        this.most = most;
    }

    void add(Incoming incoming) {
        var entity = incoming.entity();
        var fact = incoming.fact();
        if (fact == null || incoming.problem() != null) {
            var reason = String.valueOf(incoming.problem());
            problems.putIfAbsent(entity, new Problem(incoming.position(), reason));
        }
        if (!holds(entity)) return;
        var mine = held.computeIfAbsent(entity, name -> new Held());
        if (fact == null || !problems.isEmpty() && problems.containsKey(entity)) return;
        mine.facts.add(new Dated(incoming.position(), fact));
        // A fact is many small objects.
        long bytes = 500 + 3L * incoming.json().length();
        mine.weight += bytes;
        weight += bytes;
        while (weight > most && mask != -1) letHalfGo();
    }

    private void letHalfGo() {
        mask = mask << 1 | 1;
        held.keySet().removeIf(entity -> !holds(entity));
        weight = held.values().stream().mapToLong(mine -> mine.weight).sum();
    }

    /** Whether the entity's facts are in memory, if it has any. */
    boolean holds(String entity) {
        int hash = entity.hashCode();
        return ((hash ^ hash >>> 16) & mask) == 0;
    }

    /** Whether all entities are in memory. */
    boolean holdsAll() {
        return mask == 0;
    }

    /** The entities in memory, by name. */
    List<String> entities() {
        return held.keySet().stream().sorted().toList();
    }

    /** Hands over the facts of an entity in memory, by position, up to its problem, if any. */
    List<Dated> take(String entity) {
        var mine = held.remove(entity);
        return mine == null ? List.of() : mine.facts;
    }

    @Nullable Problem problem(String entity) {
        return problems.get(entity);
    }
}
