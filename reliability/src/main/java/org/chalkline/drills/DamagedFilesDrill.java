package org.chalkline.drills;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Set;

/**
 * Each file of the data folder, and of what lies beside it, is cut off, removed, altered by a bit,
 * or replaced by an older copy of itself. The program is then started and asked. Where neither its
 * start nor its answers warn, {@code verify --full} is asked; where that doesn't warn either, all
 * answers must be as they were.
 */
final class DamagedFilesDrill implements Drill {
    /** In the short form. */
    private static final Set<Path> FEW = Set.of(Path.of("data/events.db"));

    @Override
    public String name() {
        return "files";
    }

    @Override
    public String what() {
        return "each file truncated, removed, one bit flipped, an older copy put back";
    }

    @Override
    public Tally run(Grounds grounds) throws Exception {
        var specimen = Specimen.make(grounds);
        var notes = new ArrayList<String>();
        int tried = 0;
        int detected = 0;
        int changed = 0;
        for (var file : specimen.files()) {
            if (!grounds.longForm() && !FEW.contains(file)) continue;
            for (var damage : Damage.values()) {
                var found = specimen.examine(file, damage);
                if (found.isEmpty()) continue;
                tried++;
                var finding = found.get();
                if (finding.warning() != null) detected++;
                else if (!finding.differing().isEmpty()) changed++;
                var line =
                        "%s %s: %s"
                                .formatted(file, damage.name().toLowerCase(Locale.ROOT), finding);
                Grounds.tell("  " + line);
                if (finding.warning() == null && !finding.differing().isEmpty()) notes.add(line);
            }
        }
        return new Tally(tried, detected, false, specimen.acknowledged(), 0, 0, 0, changed, notes);
    }
}
