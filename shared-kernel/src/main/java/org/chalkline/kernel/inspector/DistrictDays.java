package org.chalkline.kernel.inspector;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictDissolved;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictInspectorGone;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictVersion;
import org.chalkline.kernel.school.SchoolId;

/**
 * Tells which schools and inspectors a responsible district has on a day, by its facts that stand.
 */
public final class DistrictDays {

    private DistrictDays() {}

    /**
     * Its schools and inspectors on that day; empty before it was laid out, and where it is
     * dissolved.
     */
    public static Optional<DistrictVersion> on(LocalDate day, List<? extends Fact> facts) {
        DistrictVersion now = null;
        for (var fact : facts) {
            if (!(fact instanceof ResponsibleDistrictEvent e)) continue;
            if (e.effectiveOn().isAfter(day)) continue;
            // Its acts come in the order of their days.
            switch (e) {
                case DistrictVersion version -> now = version;
                case DistrictDissolved dissolved -> now = null;
                case DistrictInspectorGone gone -> {} // its schools stay
            }
        }
        return Optional.ofNullable(now);
    }

    /** Whether the school lies in it on that day, or on any later one that is known of. */
    public static boolean holds(SchoolId school, LocalDate from, List<? extends Fact> facts) {
        if (on(from, facts).filter(now -> now.schools().contains(school)).isPresent()) return true;
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof DistrictVersion later
                                        && later.effectiveOn().isAfter(from)
                                        && later.schools().contains(school));
    }

    /** Whether it was dissolved by that day. */
    public static boolean dissolved(LocalDate day, List<? extends Fact> facts) {
        return facts.stream()
                .anyMatch(
                        fact ->
                                fact instanceof DistrictDissolved e
                                        && !e.effectiveOn().isAfter(day));
    }
}
