package org.chalkline.kernel.headship;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeStep;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.recusal.RecusalStep;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen to the office of a school's head. Who enters it does so on {@code
 * effectiveOn}; who leaves it is no longer in it from that day on.
 */
public sealed interface HeadshipEvent extends Fact {

    /** The matter of an appointment, as votes and notices call it. */
    String APPOINTMENT = "headship.appointment";

    SchoolId schoolId();

    @Override
    default String subject() {
        return new HeadshipId(schoolId()).toString();
    }

    // Taken over from an earlier register, which vouches for it.

    /**
     * Somebody headed the school from that day.
     *
     * @param acting whether it was for a time only, without an appointment
     * @param termUntil the last day of the term, where the register names one
     * @param source the register it was taken over from
     */
    @FactType("headship.HeadTakenOver")
    record HeadTakenOver(
            SchoolId schoolId,
            PersonId head,
            boolean acting,
            @Nullable LocalDate termUntil,
            String source,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** And no longer headed it from that day. */
    @FactType("headship.DepartureTakenOver")
    record DepartureTakenOver(
            SchoolId schoolId, PersonId head, Departure cause, String source, LocalDate effectiveOn)
            implements HeadshipEvent {}

    // The vacancy, and how it is filled.

    /** Why nobody holds the office. */
    enum VacancyCause {
        /** The school was founded, and nobody has headed it yet. */
        SCHOOL_ESTABLISHED,
        HEAD_DEPARTED
    }

    /** From that day on, nobody appointed holds the office; somebody may be acting. */
    @FactType("headship.VacancyArose")
    record VacancyArose(SchoolId schoolId, VacancyCause cause, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Somebody was nominated for the office.
     *
     * @param officer who nominated them for the bureau
     * @param grounds what speaks for them
     */
    @FactType("headship.CandidateNominated")
    record CandidateNominated(
            SchoolId schoolId,
            PersonId candidate,
            String officer,
            Personal grounds,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * The candidate's inspection (考察) was ordered.
     *
     * @param inspectors who inspects, instead of whoever was to before
     * @param officer who ordered it
     */
    @FactType("headship.InspectionOrdered")
    record InspectionOrdered(
            SchoolId schoolId,
            PersonId candidate,
            List<String> inspectors,
            String officer,
            LocalDate effectiveOn)
            implements HeadshipEvent {
        public InspectionOrdered {
            inspectors = List.copyOf(inspectors);
        }
    }

    /**
     * A tie between the candidate and one of those who inspect or decide was declared: that member
     * is recused (Regulations on Personnel Management of Public Institutions, 39).
     *
     * @param tie what it is
     */
    @FactType("headship.TieDeclared")
    record TieDeclared(
            SchoolId schoolId,
            PersonId candidate,
            String member,
            Personal tie,
            LocalDate effectiveOn)
            implements HeadshipEvent, RecusalFact {
        @Override
        public ProcedureId recusalId() {
            return ProcedureId.of(subject(), candidate.value(), member);
        }

        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.Declared(member, null, tie);
        }
    }

    /**
     * The inspection was concluded.
     *
     * @param inspectors who carried it out
     * @param fit whether they found the candidate fit for the office
     * @param report SHA-256 of their report
     */
    @FactType("headship.InspectionConcluded")
    record InspectionConcluded(
            SchoolId schoolId,
            PersonId candidate,
            List<String> inspectors,
            boolean fit,
            Personal findings,
            String report,
            LocalDate effectiveOn)
            implements HeadshipEvent {
        public InspectionConcluded {
            inspectors = List.copyOf(inspectors);
        }
    }

    /** The leading group decided together on the candidate. */
    @FactType("headship.CollectivelyDecided")
    record CollectivelyDecided(
            SchoolId schoolId, PersonId candidate, CollectiveVote vote, LocalDate effectiveOn)
            implements HeadshipEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), candidate.value(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return APPOINTMENT;
        }
    }

    /**
     * Notice of the intended appointment was given to the public.
     *
     * @param until its last day
     */
    @FactType("headship.PublicNoticeGiven")
    record PublicNoticeGiven(
            SchoolId schoolId,
            PersonId candidate,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements HeadshipEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(schoolId, candidate);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Given(APPOINTMENT, null, where, until);
        }
    }

    /** The notice of an intended appointment. */
    static ProcedureId noticeOf(SchoolId schoolId, PersonId candidate) {
        return ProcedureId.of(new HeadshipId(schoolId).toString(), candidate.value());
    }

    /**
     * Somebody objected to the intended appointment.
     *
     * @param objection its number, which the record of the notice gives it
     */
    @FactType("headship.ObjectionRaised")
    record ObjectionRaised(
            SchoolId schoolId,
            PersonId candidate,
            String objection,
            Personal content,
            LocalDate effectiveOn)
            implements HeadshipEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(schoolId, candidate);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Received(objection, null, null, content);
        }
    }

    /** The objection was looked into. One that is upheld bars the appointment. */
    @FactType("headship.ObjectionAnswered")
    record ObjectionAnswered(
            SchoolId schoolId,
            PersonId candidate,
            String objection,
            boolean upheld,
            Personal answer,
            String officer,
            LocalDate effectiveOn)
            implements HeadshipEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(schoolId, candidate);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Answered(
                    objection, OpinionResult.ofObjection(upheld), officer, null, answer);
        }
    }

    /** The candidate is one no longer, and was not appointed. */
    @FactType("headship.CandidacyEnded")
    record CandidacyEnded(
            SchoolId schoolId, PersonId candidate, Personal why, LocalDate effectiveOn)
            implements HeadshipEvent {}

    // In office.

    /**
     * Appointed by the bureau (Compulsory Education Law, 26).
     *
     * @param probationUntil the last day of probation; absent where none was set
     * @param termUntil the last day of the term
     */
    @FactType("headship.HeadAppointed")
    record HeadAppointed(
            SchoolId schoolId,
            PersonId head,
            @Nullable LocalDate probationUntil,
            LocalDate termUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Appointed by the organiser or the deciding body, which filed it with the bureau (Preschool
     * Education Law, 38; Private Education Law, 22).
     *
     * @param appointedBy the organiser or body
     * @param qualifications what the law asks of the head of a kindergarten; absent for others, and
     *     before it did
     * @param resolution SHA-256 of its resolution
     * @param officer who took the filing
     * @param effectiveOn from which day they head the school; it may lie before the filing
     */
    @FactType("headship.AppointmentFiled")
    record AppointmentFiled(
            SchoolId schoolId,
            PersonId head,
            String appointedBy,
            LocalDate termUntil,
            @Nullable HeadQualifications qualifications,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * A head was suspended from duty (停职): they hold the office and don't exercise it.
     *
     * @param until the last day, where one was set
     * @param grounds why
     * @param decision the bureau's; absent where the organiser decides
     * @param resolution SHA-256 of the organiser's resolution, where it decides
     */
    @FactType("headship.HeadSuspended")
    record HeadSuspended(
            SchoolId schoolId,
            PersonId head,
            @Nullable LocalDate until,
            Personal grounds,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * The head is suspended no longer, and heads the school from that day.
     *
     * @param since from which day they were
     * @param decision the bureau's; absent where the organiser decides, or the day was set before
     * @param resolution SHA-256 of the organiser's resolution, where it decides
     */
    @FactType("headship.HeadSuspensionEnded")
    record HeadSuspensionEnded(
            SchoolId schoolId,
            PersonId head,
            LocalDate since,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Somebody heads the school while the office is vacant, or its head suspended.
     *
     * @param until the last day, where one was set
     * @param decision the bureau's; absent where the organiser decides
     * @param resolution SHA-256 of the organiser's resolution, where it decides
     */
    @FactType("headship.ActingHeadDesignated")
    record ActingHeadDesignated(
            SchoolId schoolId,
            PersonId head,
            @Nullable LocalDate until,
            @Nullable Decision decision,
            @Nullable String resolution,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * The acting head is one no longer.
     *
     * @param since from which day they were
     */
    @FactType("headship.ActingEnded")
    record ActingEnded(SchoolId schoolId, PersonId head, LocalDate since, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Confirmed after probation. */
    @FactType("headship.ProbationPassed")
    record ProbationPassed(
            SchoolId schoolId, PersonId head, Decision decision, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Not confirmed, and in office no longer. */
    @FactType("headship.ProbationFailed")
    record ProbationFailed(
            SchoolId schoolId,
            PersonId head,
            Personal grounds,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Appointed for a further term by the bureau.
     *
     * @param effectiveOn the first day of that term
     */
    @FactType("headship.HeadReappointed")
    record HeadReappointed(
            SchoolId schoolId,
            PersonId head,
            LocalDate termUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Appointed for a further term by the organiser, which filed it. */
    @FactType("headship.ReappointmentFiled")
    record ReappointmentFiled(
            SchoolId schoolId,
            PersonId head,
            LocalDate termUntil,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    // Leaving it.

    /**
     * The term is over, nobody had reappointed them, and they head the school no longer: it was
     * decided so, or another entered the office.
     *
     * @param decision the bureau's; absent where another entered, or a rule says so by itself
     */
    @FactType("headship.TermRanOut")
    record TermRanOut(
            SchoolId schoolId, PersonId head, @Nullable Decision decision, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Transferred by the bureau.
     *
     * @param to the school they go to; absent where it is no school of the register
     */
    @FactType("headship.HeadTransferred")
    record HeadTransferred(
            SchoolId schoolId,
            PersonId head,
            @Nullable SchoolId to,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Removed from office by the bureau.
     *
     * @param grounds why; absent where it follows from a sanction
     * @param sanction the number of the sanction it follows from
     */
    @FactType("headship.HeadRemoved")
    record HeadRemoved(
            SchoolId schoolId,
            PersonId head,
            @Nullable Personal grounds,
            @Nullable String sanction,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Why somebody retires. */
    enum RetirementGround {
        AGE,
        /** 完全丧失劳动能力. */
        INCAPACITY
    }

    /** Retired. */
    @FactType("headship.HeadRetired")
    record HeadRetired(
            SchoolId schoolId,
            PersonId head,
            RetirementGround ground,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Resigned, and the bureau accepted it. */
    @FactType("headship.HeadResigned")
    record HeadResigned(SchoolId schoolId, PersonId head, Decision decision, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * Died.
     *
     * @param certificate SHA-256 of the death certificate
     */
    @FactType("headship.HeadDied")
    record HeadDied(SchoolId schoolId, PersonId head, String certificate, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /**
     * The organiser let a head go, and filed it.
     *
     * @param resolution SHA-256 of its resolution, or of what else shows it
     */
    @FactType("headship.DepartureFiled")
    record DepartureFiled(
            SchoolId schoolId,
            PersonId head,
            Departure cause,
            String resolution,
            String officer,
            LocalDate filedOn,
            LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** Their school is no more, and they head it no longer. */
    @FactType("headship.HeadReleased")
    record HeadReleased(SchoolId schoolId, PersonId head, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** The school is no more, and nor is the office. */
    @FactType("headship.OfficeAbolished")
    record OfficeAbolished(SchoolId schoolId, LocalDate effectiveOn) implements HeadshipEvent {}

    // The audit of a head who departed (离任审计).

    /**
     * The audit was ordered.
     *
     * @param auditor who carries it out
     * @param officer who ordered it
     */
    @FactType("headship.DepartureAuditOrdered")
    record DepartureAuditOrdered(
            SchoolId schoolId, PersonId head, String auditor, String officer, LocalDate effectiveOn)
            implements HeadshipEvent {}

    /** What an audit came to. */
    enum AuditOpinion {
        NOTHING_FOUND,
        TO_BE_PUT_RIGHT,
        REFERRED
    }

    /**
     * The auditor reported.
     *
     * @param report SHA-256 of the report
     */
    @FactType("headship.DepartureAuditReported")
    record DepartureAuditReported(
            SchoolId schoolId,
            PersonId head,
            AuditOpinion opinion,
            Personal findings,
            String report,
            LocalDate effectiveOn)
            implements HeadshipEvent {}
}
