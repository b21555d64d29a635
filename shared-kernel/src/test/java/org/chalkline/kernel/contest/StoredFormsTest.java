package org.chalkline.kernel.contest;

import static org.chalkline.kernel.fact.SampleDecisions.DIGEST;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.contest.CaseNumberEvent.CaseNumberTaken;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.money.Money;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;

class StoredFormsTest extends StoredForms {
    private static final ContestId REVIEW = new ContestId("review/R-1");
    private static final ContestId SUIT = new ContestId("suit/S-1");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String SUN = "officer-3";
    private static final PersonId WANG = new PersonId("P-0001");
    private static final Personal SEALED = new Personal(WANG, PersonalField.CONDUCT, "c2VhbGVk");
    private static final Docket DOCKET = new Docket("(2026)1", "Court", DAY, false);
    private static final StoppedClause CLAUSE = new StoppedClause("No. 3", "4");
    private static final ContestedAct ACT =
            new ContestedAct("application/A-1", 5, 1204, "application.ApplicationRefused", "R-1");
    private static final ContestedMatter OF_ACT =
            new ContestedMatter(
                    List.of(ACT),
                    null,
                    List.of(new CaseParty(PartyRole.APPLICANT, WANG, null)),
                    "Private Education Law",
                    "licensing");
    private static final ContestedMatter OF_INACTION =
            new ContestedMatter(
                    List.of(),
                    new ClockId("application/A-1:licensing.decision"),
                    List.of(new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd")),
                    "Administrative Licensing Law",
                    "licensing");
    private static final ContestOutcome OUTCOME =
            new ContestOutcome(
                    new Proceeding("(2026)1", Instance.FIRST_INSTANCE, "Court"),
                    ContestResult.ANNUL,
                    List.of(ACT),
                    ActDefect.EVIDENCE,
                    DAY.plusDays(90),
                    Money.ofFen(120_000),
                    List.of(CLAUSE),
                    "J-1",
                    DIGEST,
                    "Nothing proves it.",
                    DAY);

    StoredFormsTest() {
        super(
                List.<Fact>of(
                        new ReviewApplicationHandedIn(REVIEW, OF_INACTION, "legal", SUN, DAY),
                        new ReviewApplicationForwarded(REVIEW, "Government", SUN, DAY),
                        new ReviewCopyReceived(
                                REVIEW, DOCKET, OF_ACT, null, SEALED, "legal", SUN, DAY),
                        new SuitComplaintReceived(
                                SUIT,
                                DOCKET,
                                OF_INACTION,
                                REVIEW,
                                "Government",
                                "Decide.",
                                null,
                                "legal",
                                SUN,
                                DAY),
                        new AgentsNamed(
                                SUIT,
                                List.of(
                                        new CaseAgent(
                                                CaseAgent.Standing.STAFF, "officer-5", null, null),
                                        new CaseAgent(
                                                CaseAgent.Standing.COUNSEL, null, WANG, "Firm")),
                                SUN,
                                DAY),
                        new AnswerFiled(
                                SUIT,
                                DAY,
                                DIGEST,
                                DIGEST,
                                1204,
                                "head",
                                Terms.Outcome.DEEMED_UNPROVEN,
                                SUN,
                                DAY),
                        new EvidenceListed(
                                SUIT,
                                List.of(
                                        new ListedEvidence(
                                                "application/A-1",
                                                2,
                                                DIGEST,
                                                LateGround.NEW_GROUNDS_OF_APPLICANT)),
                                SUN,
                                DAY),
                        new LateEvidenceAllowed(
                                SUIT,
                                LateGround.COULD_NOT_BE_PROVIDED,
                                List.of(DIGEST),
                                "Leave 1",
                                DAY,
                                SUN,
                                DAY),
                        new EvidenceNotAdmitted(SUIT, List.of(DIGEST), "Unheard.", SUN, DAY),
                        new ContestHeard(SUIT, "Room 3", DIGEST, SUN, DAY),
                        new HeadAttended(SUIT, "head", true, SUN, DAY),
                        new HeadExcused(SUIT, "Ill.", DIGEST, "officer-5", SUN, DAY),
                        new ReviewSuspended(
                                REVIEW, ReviewSuspensionGround.APPLICANT_DIED, "N-1", SUN, DAY),
                        new ReviewResumed(REVIEW, "N-2", SUN, DAY),
                        new ContestMediated(REVIEW, "M-1", DIGEST, SUN, DAY),
                        new ContestSettled(REVIEW, DIGEST, SUN, DAY),
                        new ContestWithdrawn(REVIEW, "W-1", SUN, DAY),
                        new ReviewEnded(REVIEW, "Nobody goes on.", SUN, DAY),
                        new ReviewDecided(REVIEW, ContestResult.MAINTAIN, "D-1", SUN, DAY),
                        new SuitJudged(SUIT, ContestResult.ANNUL, "J-1", SUN, DAY),
                        new SuitRuled(SUIT, ContestResult.DISMISS, "J-2", SUN, DAY),
                        new OutcomeServed(SUIT, OUTCOME, false, DAY.plusDays(15), SUN, DAY),
                        new SuitAppealed(SUIT, "Elm Ltd", false, DOCKET, SUN, DAY),
                        new AppealAnswered(SUIT, DAY, DIGEST, "head", SUN, DAY),
                        new JudgmentFinal(SUIT, OUTCOME, SUN, DAY),
                        new SuitRetried(SUIT, DOCKET, "New evidence.", SUN, DAY),
                        new OutcomePerformed(SUIT, "Granted.", DIGEST, SUN, DAY),
                        new OutcomeEnforced(SUIT, "Court", "Fined.", SUN, DAY),
                        new OpinionLetterReceived(REVIEW, "L-1", DIGEST, SUN, DAY),
                        new OpinionLetterAnswered(REVIEW, "L-1", DIGEST, SUN, DAY),
                        new SuggestionReceived(SUIT, "S-1", DIGEST, SUN, DAY),
                        new SuggestionAnswered(SUIT, "S-1", DIGEST, SUN, DAY),
                        new ClauseQuestioned(REVIEW, CLAUSE, "N-3", SUN, DAY),
                        new ClauseAnswered(REVIEW, CLAUSE, DIGEST, SUN, DAY),
                        new CaseNumberTaken(
                                CaseNumberId.of("(2026)1", "Court"),
                                "(2026)1",
                                "Court",
                                SUIT,
                                DAY)),
                ContestEvent.class,
                CaseNumberEvent.class);
    }
}
