package org.chalkline.query.headship;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.headship.Appointer;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.headship.HeadQualifications;
import org.chalkline.kernel.headship.HeadshipEvent.AuditOpinion;
import org.chalkline.kernel.headship.HeadshipEvent.VacancyCause;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of the office of one school's head. It is folded from its facts by
 * {@link HeadshipView}, and is what GraphQL calls {@code Headship}.
 *
 * @param vacancy absent while somebody appointed is in office
 * @param suspension absent unless the head is suspended from duty
 * @param tenures who headed the school when, appointed or acting, the earliest first
 * @param candidacies who was nominated, in the order of nomination
 * @param abolishedOn the day from which there is no such office; absent while there is
 */
public record HeadshipRecord(
        SchoolId school,
        @Nullable Vacancy vacancy,
        @Nullable Suspension suspension,
        List<Tenure> tenures,
        List<Candidacy> candidacies,
        @Nullable LocalDate abolishedOn) {

    /** Where the office stands. */
    public enum Status {
        HELD,
        ACTING,
        VACANT,
        ABOLISHED
    }

    /** Since when nobody appointed is in office, and why. */
    public record Vacancy(LocalDate since, VacancyCause cause) {}

    /**
     * That the head is suspended from duty.
     *
     * @param until the last day, where one was set
     * @param grounds why
     * @param decision the bureau's; absent where the organiser decided
     * @param resolution SHA-256 of the organiser's
     */
    public record Suspension(
            PersonId person,
            LocalDate since,
            @Nullable LocalDate until,
            Personal grounds,
            @Nullable Decision decision,
            @Nullable String resolution) {}

    /** How a probation stands. */
    public enum Probation {
        RUNNING,
        PASSED,
        FAILED
    }

    /**
     * A time for which somebody heads the school.
     *
     * @param appointer who appointed them; absent where the register it was taken over from doesn't
     *     say
     * @param termUntil the last day of the last term
     * @param terms how many terms followed each other, from 1
     * @param leftOn the first day on which they head it no longer; absent while they do
     * @param to the school they were transferred to
     * @param qualifications what the law asks of the head of a kindergarten, as it was filed
     * @param decision of the bureau, by which they entered
     * @param resolution SHA-256 of the organiser's resolution, by which they entered
     * @param source the register it was taken over from
     */
    @RecordBuilder
    public record Tenure(
            PersonId person,
            boolean acting,
            @Nullable Appointer appointer,
            LocalDate from,
            @Nullable LocalDate termUntil,
            int terms,
            @Nullable Probation probation,
            @Nullable LocalDate probationUntil,
            @Nullable LocalDate leftOn,
            @Nullable Departure cause,
            @Nullable SchoolId to,
            @Nullable Decision decision,
            @Nullable HeadQualifications qualifications,
            @Nullable String resolution,
            @Nullable String source,
            @Nullable Audit audit)
            implements HeadshipRecordTenureBuilder.With {}

    /** The audit of a head who departed. */
    @RecordBuilder
    public record Audit(
            LocalDate orderedOn,
            String auditor,
            @Nullable LocalDate reportedOn,
            @Nullable AuditOpinion opinion,
            @Nullable Personal findings,
            @Nullable String report)
            implements HeadshipRecordAuditBuilder.With {}

    /** How far a candidate has come. */
    public enum Stage {
        NOMINATED,
        INSPECTED,
        DECIDED,
        NOTICED,
        APPOINTED,
        NOT_APPOINTED
    }

    /**
     * A candidate and the way they went.
     *
     * @param recused who declared a tie to them
     */
    @RecordBuilder
    public record Candidacy(
            PersonId person,
            LocalDate nominatedOn,
            String nominatedBy,
            Stage stage,
            List<String> inspectors,
            List<String> recused,
            @Nullable Inspection inspection,
            @Nullable Collective decided,
            @Nullable PublicNotice notice,
            @Nullable LocalDate endedOn)
            implements HeadshipRecordCandidacyBuilder.With {
        public Candidacy {
            inspectors = List.copyOf(inspectors);
            recused = List.copyOf(recused);
        }
    }

    /** What an inspection came to. */
    public record Inspection(
            LocalDate on, List<String> inspectors, boolean fit, Personal findings, String report) {
        public Inspection {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** What was decided together. */
    public record Collective(LocalDate on, CollectiveVote vote) {}

    public HeadshipRecord {
        tenures = List.copyOf(tenures);
        candidacies = List.copyOf(candidacies);
    }

    /** Who was appointed and is in office; absent where nobody is. */
    public @Nullable Tenure head() {
        return present(false);
    }

    /** Who acts. */
    public @Nullable Tenure acting() {
        return present(true);
    }

    private @Nullable Tenure present(boolean acting) {
        return tenures.reversed().stream()
                .filter(tenure -> tenure.acting() == acting && tenure.leftOn() == null)
                .findFirst()
                .orElse(null);
    }

    /** The day since which the head is suspended from duty; absent where they aren't. */
    public @Nullable LocalDate suspendedSince() {
        return suspension == null ? null : suspension.since();
    }

    /** Where the office stands. */
    public Status status() {
        if (abolishedOn != null) return Status.ABOLISHED;
        if (head() != null) return Status.HELD;
        return acting() != null ? Status.ACTING : Status.VACANT;
    }
}
