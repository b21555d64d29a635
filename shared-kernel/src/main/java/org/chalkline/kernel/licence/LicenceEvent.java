package org.chalkline.kernel.licence;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to a private school's licence (办学许可证). */
public sealed interface LicenceEvent extends Fact {

    LicenceId licenceId();

    @Override
    default String subject() {
        return licenceId().toString();
    }

    /** How a licence came on record. There is one such fact of each. */
    sealed interface LicenceFounded extends LicenceEvent {

        /** Whose licence it is. */
        SchoolId schoolId();

        /** What it says. */
        LicenceContent content();

        /** Its last day. */
        LocalDate validUntil();
    }

    /**
     * Taken over as it stands from a register that was kept before. No application for it and no
     * decision on it are on record.
     *
     * @param validUntil its last day
     * @param unit the unit of the bureau that has it in hand
     * @param source the register, or the paper, that it is taken from
     * @param effectiveOn the first day of the term that runs
     */
    @FactType("licence.LicenceTakenOver")
    record LicenceTakenOver(
            LicenceId licenceId,
            SchoolId schoolId,
            LicenceContent content,
            LocalDate validUntil,
            String unit,
            String source,
            LocalDate effectiveOn)
            implements LicenceFounded, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(content.organiser()));
        }
    }

    /**
     * Issued upon a grant, with effect from the day of the decision.
     *
     * @param application the application that was granted
     * @param validUntil its last day
     */
    @FactType("licence.LicenceIssued")
    record LicenceIssued(
            LicenceId licenceId,
            SchoolId schoolId,
            ApplicationId application,
            LicenceContent content,
            LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceFounded, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(content.organiser()));
        }
    }

    /**
     * What it says was changed upon a grant.
     *
     * @param was what it said before
     * @param content what it says from now on
     */
    @FactType("licence.LicenceChanged")
    record LicenceChanged(
            LicenceId licenceId,
            SchoolId schoolId,
            ApplicationId application,
            LicenceContent was,
            LicenceContent content,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent, NamesParty {

        @Override
        public List<Addressee> addressees() {
            return List.of(Addressee.of(content.organiser()));
        }
    }

    /**
     * Its renewal was applied for.
     *
     * @param inTime whether it was thirty days before its last day, or earlier
     * @param silenceRenews whether it counts as renewed if nothing is decided by its last day
     */
    @FactType("licence.RenewalSought")
    record RenewalSought(
            LicenceId licenceId,
            ApplicationId application,
            boolean inTime,
            boolean silenceRenews,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Renewed by decision. Its old term runs to its end first. */
    @FactType("licence.LicenceRenewed")
    record LicenceRenewed(
            LicenceId licenceId,
            ApplicationId application,
            LocalDate validUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Its renewal was refused, or no longer wanted; it ends with its term. */
    @FactType("licence.RenewalEnded")
    record RenewalEnded(
            LicenceId licenceId,
            ApplicationId application,
            String why,
            @Nullable Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * Its term ended and no decision on its renewal had been made: it counts as renewed
     * (Administrative Licensing Law, article 50).
     *
     * @param validUntil the last day of the new term, which is as long as the one before
     * @param effectiveOn the day after the last of the old term
     */
    @FactType("licence.LicenceDeemedRenewed")
    record LicenceDeemedRenewed(
            LicenceId licenceId,
            ApplicationId application,
            LocalDate validUntil,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * It goes on by itself (自动延续) beyond its term, in which the school broke no rule, and a new
     * paper is issued (Implementing Regulations, 22). No application was made.
     *
     * @param validUntil the last day of the new term, which follows the old one and is as long
     */
    @FactType("licence.LicenceContinued")
    record LicenceContinued(
            LicenceId licenceId, LocalDate validUntil, Decision decision, LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The authority announced that the licence of a school without pupils or teaching lapsed with
     * its term (Implementing Regulations, 50).
     *
     * @param findings how it is known that nobody was taught or taken in
     * @param where where it was announced
     */
    @FactType("licence.LapseAnnounced")
    record LapseAnnounced(
            LicenceId licenceId,
            String findings,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Its term ended and nobody had sought renewal. Effective the day after its last. */
    @FactType("licence.LicenceExpired")
    record LicenceExpired(LicenceId licenceId, LocalDate effectiveOn) implements LicenceEvent {}

    /** Why a licence that should not have been granted is taken back (Licensing Law, 69). */
    enum RevocationGround {
        /** 滥用职权、玩忽职守. */
        ABUSE_OR_NEGLECT_OF_DUTY,
        /** 超越法定职权. */
        BEYOND_AUTHORITY,
        /** 违反法定程序. */
        PROCEDURE_VIOLATED,
        /** 不具备申请资格或者不符合法定条件. */
        CONDITIONS_NOT_MET,
        /** 欺骗、贿赂等不正当手段; interests gained by it are not protected. */
        FRAUD_OR_BRIBERY
    }

    /**
     * Revoked (撤销): it was granted unlawfully.
     *
     * @param compensation how the licensee's loss is made good; absent for fraud or bribery
     */
    @FactType("licence.LicenceRevoked")
    record LicenceRevoked(
            LicenceId licenceId,
            RevocationGround ground,
            @Nullable String compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Why a licence lawfully granted is withdrawn (Licensing Law, 8). */
    enum WithdrawalGround {
        LAW_AMENDED_OR_REPEALED,
        CIRCUMSTANCES_CHANGED
    }

    /**
     * Withdrawn (撤回) in the public interest: the law or the facts it rested on have changed.
     *
     * @param compensation how the licensee's loss is made good
     */
    @FactType("licence.LicenceWithdrawn")
    record LicenceWithdrawn(
            LicenceId licenceId,
            WithdrawalGround ground,
            String compensation,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * Cancelled (吊销), as a penalty (Private Education Law, 62).
     *
     * @param item the item of that article, from 1 to 8
     */
    @FactType("licence.LicenceCancelled")
    record LicenceCancelled(LicenceId licenceId, int item, Decision decision, LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Why a licence is struck off (Licensing Law, 70). */
    enum DeregistrationGround {
        EXPIRED,
        TERMINATED,
        REVOKED_WITHDRAWN_OR_CANCELLED,
        FORCE_MAJEURE
    }

    /**
     * Deregistered (注销): struck off the register. Nothing follows.
     *
     * @param resettlement where the pupils went; absent where no termination was carried through,
     *     as when the school ended by a merger or a division that settles its pupils itself
     */
    @FactType("licence.LicenceDeregistered")
    record LicenceDeregistered(
            LicenceId licenceId,
            SchoolId schoolId,
            DeregistrationGround ground,
            @Nullable ResettlementPlan resettlement,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The school filed its annual report.
     *
     * @param report SHA-256 of the report
     */
    @FactType("licence.AnnualReportFiled")
    record AnnualReportFiled(LicenceId licenceId, int year, String report, LocalDate effectiveOn)
            implements LicenceEvent {}

    /** How an annual inspection (年检) ends. Which grades there are is local. */
    enum InspectionGrade {
        PASSED,
        BASICALLY_PASSED,
        FAILED
    }

    /** The annual inspection was graded. */
    @FactType("licence.AnnualInspectionGraded")
    record AnnualInspectionGraded(
            LicenceId licenceId,
            int year,
            InspectionGrade grade,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The school was ordered to put right what the inspection found.
     *
     * @param deadline the last day for it
     * @param admissionsSuspended whether it may take in no pupils until then
     */
    @FactType("licence.RectificationOrdered")
    record RectificationOrdered(
            LicenceId licenceId,
            int year,
            String deficiencies,
            LocalDate deadline,
            boolean admissionsSuspended,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** It was looked into whether what was found has been put right. */
    @FactType("licence.RectificationRechecked")
    record RectificationRechecked(
            LicenceId licenceId,
            int year,
            boolean rectified,
            String findings,
            String inspector,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The result of the annual inspection was published.
     *
     * @param where where it can be read
     */
    @FactType("licence.AnnualInspectionPublished")
    record AnnualInspectionPublished(
            LicenceId licenceId, int year, String where, LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Why a school terminates (Private Education Law, 56). */
    enum TerminationGround {
        /** By its charter, with approval. */
        BY_CHARTER,
        LICENCE_CANCELLED,
        INSOLVENT
    }

    /**
     * The intended termination was announced, for a school that ends by its own wish six months
     * ahead (Implementing Regulations, 50).
     *
     * @param intendedOn the day on which it is to end
     */
    @FactType("licence.TerminationAnnounced")
    record TerminationAnnounced(
            LicenceId licenceId, LocalDate intendedOn, String where, LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The school is terminating.
     *
     * @param application the application that was granted; absent where it ends otherwise
     */
    @FactType("licence.TerminationBegun")
    record TerminationBegun(
            LicenceId licenceId,
            TerminationGround ground,
            @Nullable ApplicationId application,
            Decision decision,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** Who liquidates (Private Education Law, 58). */
    enum Liquidator {
        /** A school that ends by its own wish. */
        SCHOOL,
        /** One whose licence the authority took away. */
        AUTHORITY,
        /** An insolvent one. */
        COURT
    }

    /**
     * The school's liquidation was opened.
     *
     * @param members who carries it out
     */
    @FactType("licence.LiquidationOpened")
    record LiquidationOpened(
            LicenceId licenceId, Liquidator liquidator, List<String> members, LocalDate effectiveOn)
            implements LicenceEvent {
        public LiquidationOpened {
            members = List.copyOf(members);
        }
    }

    /** Creditors in the order in which they are paid (Private Education Law, 59). */
    enum Creditors {
        /** Tuition, fees and other charges to be returned to pupils. */
        PUPILS,
        /** Wages and social insurance of the staff. */
        STAFF,
        OTHERS
    }

    /**
     * A rank of creditors was paid in full, or as far as the assets went.
     *
     * @param claims what was owed
     * @param paid what was paid; less than the claims only when nothing is left after it
     * @param statement SHA-256 of the liquidators' statement of it
     */
    @FactType("licence.CreditorsPaid")
    record CreditorsPaid(
            LicenceId licenceId,
            Creditors rank,
            Money claims,
            Money paid,
            String statement,
            LocalDate effectiveOn)
            implements LicenceEvent {}

    /** The pupils are settled elsewhere. */
    @FactType("licence.PupilsResettled")
    record PupilsResettled(
            LicenceId licenceId, ResettlementPlan resettlement, LocalDate effectiveOn)
            implements LicenceEvent {}

    /**
     * The licence was taken back (Private Education Law, 60).
     *
     * @param sealDestroyed whether the school's seal was destroyed as well, as it has to be
     * @param record SHA-256 of the record of it
     */
    @FactType("licence.LicenceRecovered")
    record LicenceRecovered(
            LicenceId licenceId, boolean sealDestroyed, String record, LocalDate effectiveOn)
            implements LicenceEvent {}
}
