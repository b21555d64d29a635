package org.chalkline.kernel.procedure.clock;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A statutory period, in every version of its law.
 *
 * @param versions oldest first, none overlapping
 */
public record StatutoryRule(RuleId id, List<RuleVersion> versions) {

    public StatutoryRule {
        versions = List.copyOf(versions);
    }

    /**
     * Whether somebody has read the text of that version, or of one after it whose numbers it is
     * taken to have. A rule that nobody has read has no effect by itself: it reminds.
     */
    public boolean wasRead(String lawVersion) {
        return versions.stream()
                .dropWhile(version -> !version.lawVersion().equals(lawVersion))
                .anyMatch(version -> version.text() != null);
    }

    /** The version in force on the day; absent before the first and after the last. */
    public Optional<RuleVersion> inForceOn(LocalDate day) {
        return versions.stream().filter(version -> version.inForceOn(day)).findFirst();
    }
}
