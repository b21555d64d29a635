package org.chalkline.query.normative;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.normative.ClauseStop;
import org.chalkline.kernel.normative.NormativeDocumentId;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of one normative document; is what GraphQL calls {@code
 * NormativeDocument}.
 *
 * @param number its number (文号); absent while it hasn't been issued
 * @param text SHA-256 of the draft, or of what was issued; absent where it was entered from the
 *     catalogue
 * @param resolvedOn the day of the vote that carried it; absent where none did
 * @param from the first day on which it is in force; absent while it hasn't been issued
 * @param cleanedUpOn the day from which the last clean-up's outcome counts
 * @param repealed whether it was repealed
 * @param lapsed whether a clean-up declared that it has lapsed
 * @param endedOn the first day on which it isn't in force, because it was ended
 * @param replacedBy the document that took its place
 */
@RecordBuilder
public record NormativeRecord(
        NormativeDocumentId document,
        String title,
        @Nullable String number,
        String unit,
        @Nullable String text,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate resolvedOn,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate validUntil,
        @Nullable String publishedIn,
        @Nullable LocalDate publishedOn,
        @Nullable String filedWith,
        @Nullable LocalDate filedOn,
        @Nullable LocalDate cleanedUpOn,
        boolean repealed,
        boolean lapsed,
        @Nullable LocalDate endedOn,
        @Nullable NormativeDocumentId replacedBy,
        List<NormativeClause> clauses)
        implements NormativeRecordBuilder.With {

    /** Tells how far it has come. */
    public enum Status {
        DRAFTED,
        RESOLVED,
        ISSUED,
        REPEALED,
        LAPSED
    }

    /**
     * A clause and what it said one time after the other.
     *
     * @param clause its number
     */
    public record NormativeClause(String clause, List<ClauseVersion> versions) {
        public NormativeClause {
            versions = List.copyOf(versions);
        }
    }

    /**
     * Tells what a clause says from one day to another.
     *
     * @param by the document that says it
     * @param until the first day on which another version is in force
     * @param stopped how it was found unlawful; absent where it was not
     */
    @RecordBuilder
    public record ClauseVersion(
            int version,
            String text,
            List<LegalBasis> restsOn,
            NormativeDocumentId by,
            String decision,
            LocalDate from,
            @Nullable LocalDate until,
            @Nullable Stopped stopped)
            implements NormativeRecordClauseVersionBuilder.With {
        public ClauseVersion {
            restsOn = List.copyOf(restsOn);
        }

        /** Tells whether it counts on that day, its document being in force. */
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from)
                    && (until == null || day.isBefore(until))
                    && (stopped == null || day.isBefore(stopped.on()));
        }
    }

    /**
     * Tells how a version was found unlawful.
     *
     * @param on the first day on which it isn't applied
     * @param ruling SHA-256 of the ruling
     */
    public record Stopped(ClauseStop by, String caseNumber, String ruling, LocalDate on) {}

    public NormativeRecord {
        clauses = List.copyOf(clauses);
    }

    public Status status() {
        if (repealed) return Status.REPEALED;
        if (lapsed) return Status.LAPSED;
        if (from != null) return Status.ISSUED;
        return resolvedOn == null ? Status.DRAFTED : Status.RESOLVED;
    }

    /** Tells whether it is in force on that day. */
    boolean inForceOn(LocalDate day) {
        return from != null
                && !day.isBefore(from)
                && (validUntil == null || !day.isAfter(validUntil))
                && (endedOn == null || day.isBefore(endedOn));
    }
}
