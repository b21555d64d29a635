package org.chalkline.kernel.penalty;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.paper.Addressee;
import org.chalkline.kernel.procedure.paper.NamesParty;
import org.chalkline.kernel.procedure.service.TellsByNotice;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/**
 * All that can happen in a penalty case, from the clue to the execution. Articles are those of the
 * Administrative Penalty Law of 2021, unless another law is named.
 */
public sealed interface PenaltyEvent extends Fact {

    /** The licence that the case's filing names, or else its clue; absent where neither does. */
    static @Nullable LicenceId licenceAtStake(List<? extends Fact> facts) {
        LicenceId licence = null;
        for (var fact : facts) {
            if (fact instanceof ClueReceived e) licence = e.licence();
            if (fact instanceof CaseFiled e && e.licence() != null) licence = e.licence();
        }
        return licence;
    }

    PenaltyCaseId penaltyCase();

    @Override
    default String subject() {
        return penaltyCase().toString();
    }

    /** The source that a clue came from. */
    enum ClueSource {
        ENFORCEMENT_CHECK,
        ANNUAL_INSPECTION,
        COMPLAINT,
        REPORT,
        MEDIA,
        OTHER_AUTHORITY,
        SUPERVISION,
        OTHER
    }

    /** The harm decides how long after its end an offence can still be found in time (36). */
    enum Harm {
        /** Two years. */
        ORDINARY,
        /** Life, health or finance was harmed: five years. */
        LIFE_HEALTH_FINANCE
    }

    /** The kinds of evidence that the law knows (46). */
    enum EvidenceKind {
        DOCUMENT,
        OBJECT,
        RECORDING,
        ELECTRONIC,
        TESTIMONY,
        PARTY_STATEMENT,
        EXPERT_OPINION,
        SITE_RECORD
    }

    /** The ways in which registered evidence is disposed of (56). */
    enum EvidenceDisposal {
        RETURNED,
        SEIZED,
        SENT_FOR_APPRAISAL,
        CONFISCATED,
        PASSED_ON
    }

    /** The proposal of those who investigated (57). */
    enum Finding {
        IMPOSE,
        WAIVE,
        NOT_PROVEN,
        PASS_ON
    }

    /** The reasons for which a case is decided by several, or reviewed before (57, 58). */
    enum Weight {
        /** It is complex, or of several legal relations: both. */
        COMPLEX,
        /** The offence is grave: decided by several. */
        GRAVE,
        /** The public interest is touched: reviewed before. */
        PUBLIC_INTEREST
    }

    /** The ways in which a party's statement is weighed (45). */
    enum Adoption {
        ADOPTED,
        IN_PART,
        NOT_ADOPTED,
        /** The party expressly gave up making one (62). */
        NONE_MADE
    }

    /** The grounds on which no penalty is imposed for a proven offence. */
    enum WaiverGround {
        /** Minor, put right in time, without harm (33). */
        MINOR,
        /** The first, of minor harm, put right in time (33). */
        FIRST,
        /** The party showed that they were not at fault (33). */
        NO_FAULT,
        /** Under fourteen (30). */
        UNDER_FOURTEEN,
        /** Couldn't understand or control what they did (31). */
        INCAPABLE
    }

    /** The grounds on which a fine is collected on the spot (68, 69). */
    enum CollectionGround {
        /** It is a hundred yuan at the most. */
        SMALL,
        /** It could hardly be collected later. */
        HARD_LATER,
        /** The place is remote, and the party asked. */
        REMOTE
    }

    /**
     * Something came to be known that may be an offence.
     *
     * @param of the record that it came from, such as {@code licence/L-1}; absent where there is
     *     none
     * @param school the school that it is about, if any
     * @param licence the licence that is at stake, if any
     * @param summary names no natural person
     * @param unit the unit of the bureau that received it
     * @param officer absent where it followed from another record
     */
    @FactType("penalty.ClueReceived")
    record ClueReceived(
            PenaltyCaseId penaltyCase,
            ClueSource source,
            @Nullable String of,
            @Nullable SchoolId school,
            @Nullable LicenceId licence,
            String summary,
            String unit,
            @Nullable String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** No case was filed upon it (不予立案). */
    @FactType("penalty.CaseNotFiled")
    record CaseNotFiled(
            PenaltyCaseId penaltyCase, String reasons, String officer, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The case was filed (立案, 54).
     *
     * @param number of the filing
     * @param conduct the code of what the party did: one act of one party has one, in whichever
     *     case, and is fined once
     * @param offence what kind of offence it may be
     * @param law the provision that it may breach, as it stood when it ended
     * @param endedOn the day on which it was done, or ended
     * @param unit the unit that has it in hand
     * @param investigators two at the least
     * @param licence the licence at stake; absent where none is, or where the clue names it
     */
    @FactType("penalty.CaseFiled")
    record CaseFiled(
            PenaltyCaseId penaltyCase,
            String number,
            Offender party,
            String conduct,
            String offence,
            LegalBasis law,
            LocalDate endedOn,
            Harm harm,
            String unit,
            List<String> investigators,
            @Nullable LicenceId licence,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent, NamesParty {
        public CaseFiled {
            investigators = List.copyOf(investigators);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(party.addressee());
        }
    }

    /** Others investigate from now on. */
    @FactType("penalty.InvestigatorsNamed")
    record InvestigatorsNamed(
            PenaltyCaseId penaltyCase,
            List<String> investigators,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public InvestigatorsNamed {
            investigators = List.copyOf(investigators);
        }
    }

    /**
     * Evidence was taken by two (42, 46, 55).
     *
     * @param digest SHA-256 of it, or of its record
     * @param from who testified; absent where nobody did
     * @param content what they said, sealed; absent where nobody testified
     */
    @FactType("penalty.EvidenceTaken")
    record EvidenceTaken(
            PenaltyCaseId penaltyCase,
            EvidenceKind kind,
            String digest,
            @Nullable PersonId from,
            @Nullable Personal content,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public EvidenceTaken {
            officers = List.copyOf(officers);
        }
    }

    /**
     * Evidence that could be lost was registered where it is (先行登记保存, 56), with the head's
     * approval.
     *
     * @param registration its number within the case, from 1
     * @param list SHA-256 of the list of what was registered
     */
    @FactType("penalty.EvidenceRegistered")
    record EvidenceRegistered(
            PenaltyCaseId penaltyCase,
            int registration,
            String objects,
            String list,
            List<String> officers,
            String approver,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public EvidenceRegistered {
            officers = List.copyOf(officers);
        }
    }

    /** It was decided what becomes of it. */
    @FactType("penalty.EvidenceDisposedOf")
    record EvidenceDisposedOf(
            PenaltyCaseId penaltyCase,
            int registration,
            EvidenceDisposal how,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** Nothing was decided in time: it is free again. */
    @FactType("penalty.EvidenceFreed")
    record EvidenceFreed(PenaltyCaseId penaltyCase, int registration, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The investigation is concluded (调查终结).
     *
     * @param report SHA-256 of the report
     * @param weight why it is to be reviewed, or decided by several; empty for an ordinary case
     */
    @FactType("penalty.InvestigationConcluded")
    record InvestigationConcluded(
            PenaltyCaseId penaltyCase,
            Finding finding,
            String report,
            List<Weight> weight,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public InvestigationConcluded {
            weight = List.copyOf(weight);
            officers = List.copyOf(officers);
        }
    }

    /**
     * The party was told what is intended, why, and what they can do about it (44).
     *
     * @param amount the fine; absent where none is intended
     * @param confiscated what gains are to be confiscated; absent where none are
     * @param barredYears for how many years the party is to be barred; absent where they aren't, or
     *     for life
     * @param grounds the facts, the reasons and the law, as told
     * @param newEvidence what was taken since an earlier statement, where more is intended than
     *     before it
     */
    @FactType("penalty.PenaltyIntended")
    record PenaltyIntended(
            PenaltyCaseId penaltyCase,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable Integer barredYears,
            Said grounds,
            List<String> newEvidence,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent, TellsByNotice {
        public PenaltyIntended {
            kinds = List.copyOf(kinds);
            newEvidence = List.copyOf(newEvidence);
        }
    }

    /**
     * What the party stated in their defence was weighed (45).
     *
     * @param statement what they said; absent where they expressly said nothing
     * @param reasons why it was adopted or not
     * @param record SHA-256 of the statement, or of the paper by which they gave it up
     */
    @FactType("penalty.StatementWeighed")
    record StatementWeighed(
            PenaltyCaseId penaltyCase,
            Adoption adopted,
            @Nullable Said statement,
            Said reasons,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * A penalty was imposed (57).
     *
     * @param amount the fine; absent where there is none
     * @param standard by which it was measured; absent where there is none for the offence
     * @param standardItem the offence in that standard; absent where there is no standard
     * @param licenceItem the item of the article by which a licence is cancelled, of the Private
     *     Education Law, 62, or the Preschool Education Law, 79; absent where none is
     * @param barredFrom what the party may not become; empty where they aren't barred
     * @param barredUntil the last day of that; absent where they aren't barred, or for life
     * @param lawCompared where the law was changed since the offence: which is milder, and why
     * @param draft SHA-256 of the draft that was reviewed; absent where it needed no review
     * @param reasons the decision's, sealed, where the party is a person; absent elsewhere
     */
    @FactType("penalty.PenaltyImposed")
    record PenaltyImposed(
            PenaltyCaseId penaltyCase,
            Offender party,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            @Nullable Money confiscated,
            @Nullable DiscretionStandardId standard,
            @Nullable String standardItem,
            @Nullable Integer licenceItem,
            List<BarredFrom> barredFrom,
            @Nullable LocalDate barredUntil,
            @Nullable String lawCompared,
            @Nullable String draft,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent, NamesParty {
        public PenaltyImposed {
            kinds = List.copyOf(kinds);
            barredFrom = List.copyOf(barredFrom);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(party.addressee());
        }
    }

    /** The offence is proven, and not punished (57(2)). */
    @FactType("penalty.PenaltyWaived")
    record PenaltyWaived(
            PenaltyCaseId penaltyCase,
            WaiverGround ground,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** The offence is not proven (57(3)). */
    @FactType("penalty.OffenceNotProven")
    record OffenceNotProven(
            PenaltyCaseId penaltyCase,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** It may be a crime, or another authority's: it was passed on (移送, 27, 57(4)). */
    @FactType("penalty.CasePassedOn")
    record CasePassedOn(
            PenaltyCaseId penaltyCase,
            String to,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * A penalty was imposed on the spot (51, 52).
     *
     * @param amount the fine; absent for a warning
     */
    @FactType("penalty.ImposedOnTheSpot")
    record ImposedOnTheSpot(
            PenaltyCaseId penaltyCase,
            Offender party,
            String conduct,
            String offence,
            @Nullable SchoolId school,
            String place,
            List<PenaltyKind> kinds,
            @Nullable Money amount,
            List<String> officers,
            String unit,
            @Nullable Personal reasons,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent, NamesParty {
        public ImposedOnTheSpot {
            kinds = List.copyOf(kinds);
            officers = List.copyOf(officers);
        }

        @Override
        public List<Addressee> addressees() {
            return List.of(party.addressee());
        }
    }

    /** It was reported to the bureau (52). */
    @FactType("penalty.ReportedToBureau")
    record ReportedToBureau(PenaltyCaseId penaltyCase, String by, String to, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * A penalty of the past, as the file of what was published says (双公示).
     *
     * @param law the provisions that it rests on, as the file words them
     * @param content what was imposed, as the file words it
     * @param decidedOn the day of the decision
     * @param shownUntil until when it is shown to the public; absent where the file doesn't say
     */
    @FactType("penalty.PenaltyTakenOver")
    record PenaltyTakenOver(
            PenaltyCaseId penaltyCase,
            Offender party,
            String offence,
            String law,
            List<PenaltyKind> kinds,
            String content,
            @Nullable Money amount,
            @Nullable Money confiscated,
            String documentNumber,
            String body,
            LocalDate decidedOn,
            @Nullable LocalDate shownUntil,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public PenaltyTakenOver {
            kinds = List.copyOf(kinds);
        }
    }

    /** The decision was made public (48). */
    @FactType("penalty.DecisionPublished")
    record DecisionPublished(
            PenaltyCaseId penaltyCase, String where, String officer, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** It fell, or was changed, and the public was told so (48). */
    @FactType("penalty.PublicationWithdrawn")
    record PublicationWithdrawn(
            PenaltyCaseId penaltyCase,
            String reasons,
            String where,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The bank told that it received a payment (67).
     *
     * @param receipt the bank's number; each counts once
     * @param instalment which instalment it pays, from 1; absent where none were allowed
     * @param bank through which it was paid
     * @param enteredBy who entered it: nobody who decides on penalties
     * @param effectiveOn the day on which it was paid
     */
    @FactType("penalty.FinePaid")
    record FinePaid(
            PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            @Nullable Integer instalment,
            String bank,
            String enteredBy,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * Officers took the fine on the spot, against a form of the finance authority (68 to 70).
     *
     * @param receipt the form's number; each counts once
     */
    @FactType("penalty.FineCollected")
    record FineCollected(
            PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            CollectionGround ground,
            List<String> officers,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public FineCollected {
            officers = List.copyOf(officers);
        }
    }

    /** An officer handed in to the bureau what was taken on the spot (71). */
    @FactType("penalty.FineHandedIn")
    record FineHandedIn(
            PenaltyCaseId penaltyCase, String receipt, String by, String to, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The party may pay later (暂缓, 66).
     *
     * @param until the last day
     */
    @FactType("penalty.PaymentDeferred")
    record PaymentDeferred(
            PenaltyCaseId penaltyCase, LocalDate until, Decision decision, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** One of several parts in which a fine is paid. */
    record Instalment(Money amount, LocalDate until) {}

    /** The party may pay in instalments (分期, 66). Together they are what is left of the fine. */
    @FactType("penalty.InstalmentsAllowed")
    record InstalmentsAllowed(
            PenaltyCaseId penaltyCase,
            List<Instalment> instalments,
            Decision decision,
            LocalDate effectiveOn)
            implements PenaltyEvent {
        public InstalmentsAllowed {
            instalments = List.copyOf(instalments);
        }
    }

    /**
     * A surcharge of three per cent of the fine runs for each day on which it isn't paid, and never
     * beyond the fine (加处罚款, 72(1)).
     *
     * @param effectiveOn the first day for which it is reckoned
     */
    @FactType("penalty.SurchargeAdded")
    record SurchargeAdded(
            PenaltyCaseId penaltyCase,
            String notice,
            String officer,
            LocalDate decidedOn,
            LocalDate effectiveOn)
            implements PenaltyEvent, TellsByNotice {}

    /**
     * The penalty is contested: no surcharge is reckoned for the days on which it is (73).
     *
     * @param effectiveOn the first day that isn't reckoned
     */
    @FactType("penalty.SurchargeHalted")
    record SurchargeHalted(PenaltyCaseId penaltyCase, String proceeding, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * Nothing about the penalty is pending any more.
     *
     * @param effectiveOn the first day that is reckoned again
     */
    @FactType("penalty.SurchargeResumed")
    record SurchargeResumed(PenaltyCaseId penaltyCase, String proceeding, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * A reconsideration left the penalty standing. From its service on the party can sue within
     * fifteen days, and the time in which a court can be asked to enforce runs from their end
     * (Administrative Litigation Law, 45; its Interpretation, 156).
     *
     * @param proceeding the number of the reconsideration
     * @param until the last day to sue
     * @param effectiveOn the day on which the outcome was served
     */
    @FactType("penalty.TimeToSueMoved")
    record TimeToSueMoved(
            PenaltyCaseId penaltyCase, String proceeding, LocalDate until, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The penalty fell, and what was paid for it is owed back (退还; Administrative Penalty Law, 74).
     *
     * @param amount all that was paid and not paid back yet
     * @param proceeding the number of the proceeding in which it fell; {@code -} where the bureau
     *     found its own mistake
     * @param effectiveOn the day of the ruling
     */
    @FactType("penalty.FineOwedBack")
    record FineOwedBack(
            PenaltyCaseId penaltyCase, Money amount, String proceeding, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * A bank paid back what was owed back.
     *
     * @param receipt the number under which the bank did
     * @param enteredBy who entered it: nobody who decides on penalties (67)
     */
    @FactType("penalty.FineRefunded")
    record FineRefunded(
            PenaltyCaseId penaltyCase,
            String receipt,
            Money amount,
            String bank,
            String enteredBy,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * The party was urged to do what they owe (催告).
     *
     * @param fine what is left of the fine; nothing where something else is owed
     * @param surcharge what is asked for beside it
     * @param until the last day
     */
    @FactType("penalty.PartyUrged")
    record PartyUrged(
            PenaltyCaseId penaltyCase,
            Money fine,
            Money surcharge,
            LocalDate until,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent, TellsByNotice {}

    /** The court was asked to enforce it (72(4)). */
    @FactType("penalty.CourtAsked")
    record CourtAsked(
            PenaltyCaseId penaltyCase,
            String court,
            Money fine,
            Money surcharge,
            String officer,
            LocalDate effectiveOn)
            implements PenaltyEvent {}

    /**
     * All that was imposed is done (履行).
     *
     * @param proof SHA-256 of what shows it
     */
    @FactType("penalty.PenaltyPerformed")
    record PenaltyPerformed(
            PenaltyCaseId penaltyCase, String proof, String officer, LocalDate effectiveOn)
            implements PenaltyEvent {}

    /** The case is closed (结案). */
    @FactType("penalty.PenaltyCaseClosed")
    record PenaltyCaseClosed(
            PenaltyCaseId penaltyCase, String reasons, String officer, LocalDate effectiveOn)
            implements PenaltyEvent {}
}
