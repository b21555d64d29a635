package org.chalkline.drills;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.chalkline.drills.Answer.Recorded;

/** Holds what is found against what was acknowledged, fact by fact. */
final class Checker {
    private Checker() {}

    /**
     * Counts commands.
     *
     * @param acknowledged by the id of the command, the facts that its caller was told of
     * @param found all facts, or those of these commands
     * @param dense whether all facts were found, whose positions then have no gap from 0
     * @param ours tells the ids of commands that are in {@code acknowledged} if they are recorded
     */
    static Discrepancies check(
            Map<String, List<Recorded>> acknowledged,
            Collection<StoredRow> found,
            boolean dense,
            Predicate<String> ours) {
        var byCommand = new HashMap<String, HashSet<Recorded>>();
        var positions = new TreeSet<Long>();
        long misplaced = 0;
        for (var row : found) {
            if (!positions.add(row.position())) misplaced++;
            var id = row.commandId();
            if (id == null || !ours.test(id)) continue;
            byCommand
                    .computeIfAbsent(id, none -> new HashSet<>())
                    .add(new Recorded(row.type(), row.position()));
        }
        if (dense && !positions.isEmpty()) misplaced += positions.last() + 1 - positions.size();
        long lost = 0;
        long doubled = 0;
        for (var entry : acknowledged.entrySet()) {
            var told = new HashSet<>(entry.getValue());
            var there = byCommand.getOrDefault(entry.getKey(), new HashSet<>());
            if (there.size() < told.size()) lost++;
            else if (there.size() > told.size()) doubled++;
            else if (!there.equals(told)) misplaced++;
        }
        for (var id : byCommand.keySet()) if (!acknowledged.containsKey(id)) misplaced++;
        return new Discrepancies(acknowledged.size(), lost, doubled, misplaced, 0);
    }
}
