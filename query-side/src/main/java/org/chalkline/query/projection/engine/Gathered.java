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
 * whole or not at all. One that is too large to be taken back whole is parted once more. So what a
 * build holds follows what it may, and not how many facts there are.
 */
final class Gathered implements AutoCloseable {

    private static final int PART_BITS = 8;
    private static final int PARTS = 1 << PART_BITS;

    /** Of so many groups as there are parts of parts, a part no longer grows too large. */
    private static final int DEEPEST = 1;

    /** The facts that wait are written when they make up so much of what is held. */
    private static final int PIECES = 3;

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
    private final Path folder;

    /** 0 for all facts, 1 for those of a part of them. */
    private final int depth;

    /** The bytes of the facts in memory. */
    private long facts;

    /** The bytes of these and of those that wait to be written. */
    private long weight;

    /** Parts below this one are in memory. */
    private int inMemory = PARTS;

    /**
     * @param allowance how much memory facts may take
     * @param folder where facts are set aside
     */
    Gathered(Allowance allowance, Path folder) {
        this(allowance, folder, 0);
    }

    private Gathered(Allowance allowance, Path folder, int depth) {
        this.allowance = allowance;
        this.folder = folder;
        this.depth = depth;
        this.aside = new SetAside(folder);
    }

    /**
     * Adds a fact, which stands behind those that were added before.
     *
     * @throws StoreException if it could not be set aside
     */
    void add(String group, RawFact fact) {
        int part = part(group);
        if (part >= inMemory) aside.add(part, group, fact);
        else hold(group, fact);
        weigh();
        if (allowance.isExceededBy(weight)) letGo();
    }

    private void hold(String group, RawFact fact) {
        var all = held.get(group);
        if (all == null) {
            all = new ArrayList<>();
            held.put(group, all);
            facts += GROUP_BYTES;
        }
        all.add(fact);
        facts += bytes(fact);
    }

    private void weigh() {
        long now = facts + aside.bytesHeld();
        allowance.take(now - weight);
        weight = now;
    }

    /** Makes room: by what waits to be written, if that is much of it. */
    private void letGo() {
        if (inMemory > 0 && aside.bytesHeld() < weight / PIECES) setAside();
        aside.write();
        weigh();
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
            facts -= bytes(group.getValue());
        }
    }

    /** About how many bytes take the facts in memory, and those that wait to be written. */
    long bytesHeld() {
        return weight;
    }

    private int part(String group) {
        int hash = group.hashCode();
        return (hash ^ hash >>> 16) >>> depth * PART_BITS & PARTS - 1;
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
        aside.write();
        weigh();
        for (int part = inMemory; part < PARTS; part++) {
            if (!eachOf(part, to)) return false;
        }
        return true;
    }

    private boolean eachOf(int part, Groups to) {
        if (depth < DEEPEST && allowance.isLarge(aside.bytes(part))) {
            try (var parted = new Gathered(allowance, folder, depth + 1)) {
                aside.take(part, parted::add);
                return parted.each(to);
            }
        }
        aside.take(part, this::hold);
        weigh();
        return eachHeld(to);
    }

    private boolean eachHeld(Groups to) {
        for (var group : held.keySet().stream().sorted().toList()) {
            // What is folded is let go of at once.
            var folded = Objects.requireNonNull(held.remove(group));
            facts -= bytes(folded);
            weigh();
            if (!to.take(group, folded)) return false;
        }
        return true;
    }

    @Override
    public void close() {
        held.clear();
        allowance.take(-weight);
        weight = 0;
        aside.close();
    }
}
