package org.chalkline.kernel.penalty;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;
import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.penalty.CheckEvent.*;
import org.chalkline.kernel.penalty.OffenderEvent.CaseEntered;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.penalty.StandardEvent.*;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.school.SchoolId;

class StoredFormsTest extends StoredForms {
    private static final PenaltyCaseId ID = new PenaltyCaseId("PC-1");
    private static final EnforcementCheckId CHECK = new EnforcementCheckId("EC-1");
    private static final DiscretionStandardId STANDARD = new DiscretionStandardId("S-1");
    private static final DiscretionStandardId NEXT = new DiscretionStandardId("S-2");
    private static final SchoolId SCHOOL = new SchoolId("CN-0001");
    private static final LicenceId LICENCE = new LicenceId("L-1");
    private static final PersonId WANG = new PersonId("P-0001");
    private static final Personal SEALED = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Offender ELM = Offender.of("Elm Ltd", "91310105MA1TEST");
    private static final LegalBasis LAW = new LegalBasis("Private Education Law", "62", "2018");
    private static final Money FINE = Money.of("1000");
    private static final List<String> TWO = List.of("officer-1", "officer-2");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new ClueReceived(
                                ID,
                                ClueSource.REPORT,
                                "complaint/C-1",
                                SCHOOL,
                                LICENCE,
                                "Fees.",
                                "law",
                                "officer-3",
                                DAY),
                        new ClueReceived(
                                ID, ClueSource.MEDIA, null, null, null, "Fees.", "law", null, DAY),
                        new CaseNotFiled(ID, "Nothing in it.", "officer-3", DAY),
                        new CaseFiled(
                                ID,
                                "F-1",
                                ELM,
                                "fees-2025",
                                "Fees",
                                LAW,
                                DAY,
                                Harm.ORDINARY,
                                "law",
                                TWO,
                                null,
                                "officer-3",
                                DAY),
                        new InvestigatorsNamed(ID, TWO, "officer-3", DAY),
                        new EvidenceTaken(
                                ID, EvidenceKind.TESTIMONY, DIGEST, WANG, SEALED, TWO, DAY),
                        new EvidenceTaken(ID, EvidenceKind.OBJECT, DIGEST, null, null, TWO, DAY),
                        new EvidenceRegistered(ID, 1, "A ledger.", DIGEST, TWO, "head", DAY),
                        new EvidenceDisposedOf(
                                ID, 1, EvidenceDisposal.RETURNED, "Copied.", "head", DAY),
                        new EvidenceFreed(ID, 1, DAY),
                        new InvestigationConcluded(
                                ID, Finding.IMPOSE, DIGEST, List.of(Weight.GRAVE), TWO, DAY),
                        new PenaltyIntended(
                                ID,
                                List.of(PenaltyKind.FINE, PenaltyKind.ENTRY_BARRED),
                                FINE,
                                FINE,
                                3,
                                new Said("Fees.", null),
                                List.of(DIGEST),
                                "N-1",
                                "officer-3",
                                DAY),
                        new PenaltyIntended(
                                ID,
                                List.of(PenaltyKind.WARNING),
                                null,
                                null,
                                null,
                                new Said(null, SEALED),
                                List.of(),
                                "N-1",
                                "officer-3",
                                DAY),
                        new StatementWeighed(
                                ID,
                                Adoption.IN_PART,
                                new Said("Half.", null),
                                new Said("So it is.", null),
                                DIGEST,
                                "officer-3",
                                DAY),
                        new StatementWeighed(
                                ID,
                                Adoption.NONE_MADE,
                                null,
                                new Said("In writing.", null),
                                DIGEST,
                                "officer-3",
                                DAY),
                        new PenaltyImposed(
                                ID,
                                ELM,
                                List.of(PenaltyKind.FINE),
                                FINE,
                                FINE,
                                STANDARD,
                                "fees",
                                5,
                                List.of(BarredFrom.HEAD),
                                DAY,
                                "The new one is milder.",
                                DIGEST,
                                SEALED,
                                SPARE,
                                DAY),
                        new PenaltyImposed(
                                ID,
                                Offender.of(WANG),
                                List.of(PenaltyKind.WARNING),
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                null,
                                null,
                                null,
                                null,
                                SPARE,
                                DAY),
                        new PenaltyWaived(ID, WaiverGround.MINOR, SEALED, SPARE, DAY),
                        new OffenceNotProven(ID, null, SPARE, DAY),
                        new CasePassedOn(ID, "Police", null, SPARE, DAY),
                        new ImposedOnTheSpot(
                                ID,
                                ELM,
                                "gate-1",
                                "A blocked gate",
                                SCHOOL,
                                "1 Elm Road",
                                List.of(PenaltyKind.FINE),
                                FINE,
                                TWO,
                                "law",
                                null,
                                SPARE,
                                DAY),
                        new ReportedToBureau(ID, "officer-1", "law", DAY),
                        new PenaltyTakenOver(
                                ID,
                                ELM,
                                "Fees",
                                "Private Education Law, 62",
                                List.of(PenaltyKind.WARNING),
                                "A warning",
                                null,
                                null,
                                "D-1",
                                "Bureau",
                                DAY,
                                DAY,
                                DAY),
                        new DecisionPublished(ID, "Website", "officer-3", DAY),
                        new PublicationWithdrawn(ID, "Annulled.", "Website", "officer-3", DAY),
                        new FinePaid(ID, "R-1", FINE, 1, "Bank", "cashier", DAY),
                        new FinePaid(ID, "R-2", FINE, null, "Bank", "cashier", DAY),
                        new FineCollected(ID, "F-1", FINE, CollectionGround.SMALL, TWO, DAY),
                        new FineHandedIn(ID, "F-1", "officer-1", "cash desk", DAY),
                        new PaymentDeferred(ID, DAY, SPARE, DAY),
                        new InstalmentsAllowed(ID, List.of(new Instalment(FINE, DAY)), SPARE, DAY),
                        new SurchargeAdded(ID, "N-2", "head", DAY, DAY),
                        new SurchargeHalted(ID, "X-1", DAY),
                        new SurchargeResumed(ID, "X-1", DAY),
                        new TimeToSueMoved(ID, "R-1", DAY, DAY),
                        new FineOwedBack(ID, FINE, "X-1", DAY),
                        new FineRefunded(ID, "T-1", FINE, "Bank", "cashier", DAY),
                        new PartyUrged(ID, FINE, FINE, DAY, "N-3", "head", DAY),
                        new CourtAsked(ID, "Court", FINE, FINE, "head", DAY),
                        new PenaltyPerformed(ID, DIGEST, "officer-3", DAY),
                        new PenaltyCaseClosed(ID, "Paid.", "officer-3", DAY),
                        new CaseEntered(OffenderId.of(WANG), ID, DAY),
                        new CheckPlanned(
                                CHECK,
                                SCHOOL,
                                null,
                                "Fees.",
                                Selection.DRAWN,
                                DIGEST,
                                TWO,
                                "law",
                                "officer-1",
                                DAY),
                        new CheckPlanned(
                                CHECK,
                                null,
                                "Elm Ltd",
                                "Fees.",
                                Selection.UPON_CAUSE,
                                null,
                                TWO,
                                "law",
                                "officer-1",
                                DAY),
                        new CheckDone(CHECK, TWO, "Too high.", DIGEST, DAY),
                        new CheckedInOrder(CHECK, "officer-1", DAY),
                        new CheckDemandedRectification(CHECK, "Pay back.", DAY, "officer-1", DAY),
                        new CheckRepeated(CHECK, false, "Not paid back.", TWO, DAY),
                        new CheckGaveClue(CHECK, ID, "Not paid back.", "officer-1", DAY),
                        new StandardSet(
                                STANDARD,
                                "Standards",
                                NEXT,
                                List.of(
                                        new Measure(
                                                "fees",
                                                "Fees",
                                                LAW,
                                                List.of(PenaltyKind.FINE),
                                                FINE,
                                                FINE),
                                        new Measure(
                                                "gate",
                                                "A gate",
                                                LAW,
                                                List.of(PenaltyKind.WARNING),
                                                null,
                                                null)),
                                "I-1",
                                DAY,
                                "head",
                                DAY),
                        new StandardPublished(STANDARD, "Website", "head", DAY),
                        new StandardEnded(STANDARD, NEXT, "head", DAY),
                        new StandardEnded(STANDARD, null, "head", DAY)),
                PenaltyEvent.class,
                OffenderEvent.class,
                CheckEvent.class,
                StandardEvent.class);
    }
}
