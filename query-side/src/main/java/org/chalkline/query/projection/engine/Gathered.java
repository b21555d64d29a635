package org.chalkline.query.projection.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The facts that a build has read, in groups that are folded together. What memory doesn't allow is
 * set aside in a file, by parts: a group belongs to a part by its name, and a part is in memory
 * whole or not at all.
 */
final class Gathered implements AutoCloseable {

    /** So many parts that one of them fits in memory, however few of them do together. */
    private static final int PARTS = 256;

    private static final int GROUP_BYTES = 200;
    private static final int FACT_BYTES = 120;

    /** Takes a group's facts. */
    interface Groups {
        /** Whether to go on. */
        boolean take(String group, List<RawFact> facts);
    }

    private final Map<String, List<RawFact>> held = new HashMap<>();
    private final SetAside aside;
    private final Allowance allowance;
    private long weight;

    /** Parts below this one are in memory. */
    private int inMemory = PARTS;

    /**
     * @param allowance how much memory facts may take
     * @param folder where facts are set aside
     */
    Gathered(Allowance allowance, Path folder) {
        this.allowance = allowance;
        this.aside = new SetAside(folder);
    }

    /**
     * Adds a fact, which stands behind those that were added before.
     *
     * @throws StoreException if it could not be set aside
     */
    void add(String group, RawFact fact) {
        int part = part(group);
        if (part >= inMemory) {
            aside.add(part, group, fact);
            return;
        }
        hold(group, fact);
        if (inMemory > 0 && allowance.isExceededBy(weight)) setAside();
    }

    private void hold(String group, RawFact fact) {
        var facts = held.get(group);
        if (facts == null) {
            facts = new ArrayList<>();
            held.put(group, facts);
            weigh(GROUP_BYTES);
        }
        facts.add(fact);
        weigh(bytes(fact));
    }

    private void weigh(long bytes) {
        weight += bytes;
        allowance.take(bytes);
    }

    private static long bytes(List<RawFact> facts) {
        return GROUP_BYTES + facts.stream().mapToLong(Gathered::bytes).sum();
    }

    /** A text takes two bytes a letter if it holds Chinese. */
    private static long bytes(RawFact fact) {
        return FACT_BYTES + 2L * fact.json().length();
    }

    /** Some parts at once, since each time all groups are looked at. */
    private void setAside() {
        inMemory -= Math.max(1, inMemory / 8);
        var groups = held.entrySet().iterator();
        while (groups.hasNext()) {
            var group = groups.next();
            int part = part(group.getKey());
            if (part < inMemory) continue;
            for (var fact : group.getValue()) aside.add(part, group.getKey(), fact);
            groups.remove();
            weigh(-bytes(group.getValue()));
        }
    }

    /** About how many bytes the facts in memory take. */
    long bytesHeld() {
        return weight;
    }

    private static int part(String group) {
        int hash = group.hashCode();
        return (hash ^ hash >>> 16) & PARTS - 1;
    }

    /**
     * Hands over each group with its facts, in the order in which they were added: those in memory
     * by name, then those of each part, by name.
     *
     * @return false if it was told to stop
     * @throws StoreException if what was set aside can't be read
     */
    boolean each(Groups to) {
        if (!eachHeld(to)) return false;
        for (int part = inMemory; part < PARTS; part++) {
            aside.take(part, this::hold);
            if (!eachHeld(to)) return false;
        }
        return true;
    }

    private boolean eachHeld(Groups to) {
        for (var group : held.keySet().stream().sorted().toList()) {
            // What is folded is let go of at once.
            var facts = Objects.requireNonNull(held.remove(group));
            weigh(-bytes(facts));
            if (!to.take(group, facts)) return false;
        }
        return true;
    }

    @Override
    public void close() {
        held.clear();
        weigh(-weight);
        aside.close();
    }
}
