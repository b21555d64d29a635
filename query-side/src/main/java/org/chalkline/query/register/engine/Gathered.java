package org.chalkline.query.register.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
    private final long most;
    private long weight;

    /** Parts below this one are in memory. */
    private int inMemory = PARTS;

    /**
     * @param most about how many bytes facts may take
     * @param folder where facts are set aside
     */
    Gathered(long most, Path folder) {
        this.most = most;
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
        if (weight > most && inMemory > 0) setAside();
    }

    private void hold(String group, RawFact fact) {
        var facts = held.get(group);
        if (facts == null) {
            facts = new ArrayList<>();
            held.put(group, facts);
            weight += GROUP_BYTES;
        }
        facts.add(fact);
        weight += bytes(fact);
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
            weight -= GROUP_BYTES;
            for (var fact : group.getValue()) {
                aside.add(part, group.getKey(), fact);
                weight -= bytes(fact);
            }
            groups.remove();
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
            var facts = held.remove(group);
            if (facts != null && !to.take(group, facts)) return false;
        }
        return true;
    }

    @Override
    public void close() {
        aside.close();
    }
}
