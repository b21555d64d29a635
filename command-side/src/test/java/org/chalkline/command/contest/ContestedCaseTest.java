package org.chalkline.command.contest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.contest.Bureau.BUNDLE;
import static org.chalkline.command.contest.Bureau.WANG;
import static org.chalkline.command.contest.ContestRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Decided;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.kernel.contest.CaseAgent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.contest.Docket;
import org.chalkline.kernel.contest.LateGround;
import org.chalkline.kernel.contest.ReviewSuspensionGround;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockExtended;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reconsiderations and lawsuits over a decision: how they go, and what is refused. */
class ContestedCaseTest {
    private static final String MATTER = "matter/1";
    private static final String SILENT = "matter/2";
    private static final LocalDate DECIDED = day("2026-03-02");
    private static final LocalDate CAME = day("2026-04-01");
    private static final String PAPER = Sha256.hex("paper");
    private static final ContestId REVIEW = new ContestId("review/R-1");
    private static final ContestId SUIT = new ContestId("suit/S-1");
    private static final CaseParty ELM = new CaseParty(PartyRole.APPLICANT, null, "Elm Ltd");
    private static final Docket AT_REVIEW = docket("R 1", "Government");
    private static final Docket AT_COURT = docket("S 1", "Court");

    private final Bureau bureau = new Bureau();

    /** Two facts and a clock come before it. */
    private static final long ACT = 2;

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    @BeforeEach
    void decide() {
        bureau.accept(new Note(MATTER, 1, day("2026-02-02")), new Decide(MATTER, decision("D-1")));
        assertThat(bureau.positionOf(Decided.class)).isEqualTo(ACT);
        bureau.accept(new Note(SILENT, 1, day("2026-02-02")));
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decision(String number) {
        return new Decision(
                number,
                "Bureau",
                "li",
                DECIDED,
                null,
                null,
                List.of(),
                List.of(new LegalBasis("Some Law", "1", "2020")),
                "As examined.",
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    private static Docket docket(String number, String body) {
        return new Docket(number, body, CAME, false);
    }

    private static ReceiveReview review() {
        return review(REVIEW, List.of(ACT), null, List.of(ELM), null);
    }

    private static ReceiveReview review(
            ContestId id,
            List<Long> acts,
            @Nullable String inaction,
            List<CaseParty> applicants,
            @Nullable String claims) {
        return new ReceiveReview(
                id,
                AT_REVIEW,
                acts,
                inaction == null ? null : new ClockId(inaction),
                applicants,
                claims,
                "Law",
                "sun",
                CAME);
    }

    private static ReceiveSuit suit() {
        return new ReceiveSuit(
                SUIT,
                AT_COURT,
                List.of(ACT),
                null,
                List.of(ELM),
                null,
                null,
                null,
                "Law",
                "sun",
                CAME);
    }

    private static NameAgents agents(ContestId id, CaseAgent... agents) {
        return new NameAgents(id, List.of(agents), "chen", CAME);
    }

    private static CaseAgent staff(@Nullable String firm) {
        return new CaseAgent(CaseAgent.Standing.STAFF, "chen", null, firm);
    }

    private static FileAnswer answer(
            LocalDate postedOn, String bundle, long asOf, String approver, String officer) {
        return new FileAnswer(
                REVIEW, postedOn, PAPER, bundle, asOf, approver, officer, day("2026-04-08"));
    }

    private static FileAnswer answer() {
        return answer(day("2026-04-07"), BUNDLE, ACT, "head", "chen");
    }

    private static ServeOutcome outcome(
            ContestId id, ContestResult result, UnaryOperator<Outcome> but) {
        var served =
                but.apply(
                        new Outcome(
                                result, false, null, null, day("2026-05-06"), day("2026-05-08")));
        return new ServeOutcome(
                id,
                served.result(),
                served.ruling(),
                List.of(),
                served.defect(),
                served.remakeBy(),
                null,
                List.of(),
                "O " + id,
                PAPER,
                "So it was found.",
                served.ruledOn(),
                null,
                "sun",
                served.servedOn());
    }

    private static ServeOutcome outcome(ContestId id, ContestResult result) {
        return outcome(id, result, each -> each);
    }

    /** Tells what is told otherwise of an outcome. */
    private record Outcome(
            ContestResult result,
            boolean ruling,
            @Nullable ActDefect defect,
            @Nullable LocalDate remakeBy,
            LocalDate ruledOn,
            LocalDate servedOn) {
        Outcome asRuling() {
            return new Outcome(result, true, defect, remakeBy, ruledOn, servedOn);
        }

        Outcome with(ActDefect what) {
            return new Outcome(result, ruling, what, remakeBy, ruledOn, servedOn);
        }

        Outcome by(String day) {
            return new Outcome(result, ruling, defect, day(day), ruledOn, servedOn);
        }

        Outcome on(String ruled, String served) {
            return new Outcome(result, ruling, defect, remakeBy, day(ruled), day(served));
        }
    }

    private static SuspendReview suspension(ContestId id) {
        return new SuspendReview(id, ReviewSuspensionGround.OTHER_CASE, "N-1", "sun", CAME);
    }

    private static WithdrawContest withdrawal() {
        return new WithdrawContest(REVIEW, "W-1", "sun", CAME.plusDays(5));
    }

    private static RecordContestHearing hearing(LocalDate on) {
        return new RecordContestHearing(REVIEW, "Town hall", PAPER, "sun", on);
    }

    private static ExtendReview extension(long days) {
        return new ExtendReview(REVIEW, days, "review head", "It is complex.", "sun", CAME);
    }

    private static FinalizeJudgment finality(String on) {
        return new FinalizeJudgment(SUIT, "sun", day(on));
    }

    private static AppealSuit appeal(boolean own, String on) {
        return new AppealSuit(
                SUIT,
                own ? "Bureau" : "Elm Ltd",
                own,
                docket("A 1", "High Court"),
                own ? "chen" : "sun",
                day(on));
    }

    private static PerformOutcome performance(ContestId id, String on) {
        return new PerformOutcome(id, "Done.", PAPER, "chen", day(on));
    }

    private static ReceiveOpinionLetter letter(String digest) {
        return new ReceiveOpinionLetter(REVIEW, "L-1", digest, "sun", CAME);
    }

    private @Nullable LocalDate due(String clock) {
        return bureau.facts(ClockOpened.class).stream()
                .filter(fact -> fact.clockId().value().equals(clock))
                .findFirst()
                .orElseThrow()
                .due()
                .date();
    }

    private List<String> ended(Class<? extends Fact> how) {
        return bureau.facts(how).stream()
                .map(
                        fact ->
                                fact instanceof ClockMet e
                                        ? e.clockId().value()
                                        : ((ClockOvertaken) fact).clockId().value())
                .toList();
    }

    // ---- how cases go

    @Test
    void a_case_challenges_its_act_opens_its_file_and_is_answered() {
        var begun = bureau.accept(review());
        assertThat(begun)
                .hasAtLeastOneElementOfType(ActChallenged.class)
                .hasAtLeastOneElementOfType(ReviewCopyReceived.class)
                .hasAtLeastOneElementOfType(CaseOpened.class);
        assertThat(bureau.accept(review())).isEmpty();
        bureau.accept(agents(REVIEW, staff(null)), answer());
        assertThat(bureau.accept(answer())).isEmpty();
        assertThat(ended(ClockMet.class)).contains("review/R-1:review.answer");
        bureau.accept(outcome(REVIEW, ContestResult.MAINTAIN));
        assertThat(bureau.accept(outcome(REVIEW, ContestResult.MAINTAIN))).isEmpty();
        assertThat(ended(ClockMet.class)).contains("review/R-1:review.decision");
    }

    @Test
    void what_a_person_asks_for_is_sealed_and_what_a_company_asks_for_is_not() {
        var wang = new CaseParty(PartyRole.APPLICANT, WANG, null);
        bureau.accept(review(REVIEW, List.of(ACT), null, List.of(wang), "My child is ill."));
        var sealed = bureau.facts(ReviewCopyReceived.class).getFirst();
        assertThat(FactJson.write(sealed)).doesNotContain("ill");
        assertThat(sealed.claims()).isNull();
        assertThat(bureau.personal.open(requireNonNull(sealed.sealedClaims())))
                .isInstanceOfSatisfying(
                        Readable.class,
                        told -> assertThat(told.text()).isEqualTo("My child is ill."));
        assertThat(bureau.facts(ActChallenged.class).getFirst().by()).isEqualTo("P-1");
    }

    @Test
    void what_a_company_asks_for_stands_in_the_clear() {
        bureau.accept(review(REVIEW, List.of(ACT), null, List.of(ELM), "Annul it."));
        assertThat(bureau.facts(ReviewCopyReceived.class).getFirst().claims())
                .isEqualTo("Annul it.");
    }

    @Test
    void the_time_to_decide_on_reconsideration_is_extended_once_by_thirty_days_at_the_most() {
        bureau.accept(review());
        assertThat(due("review/R-1:review.decision")).isEqualTo(day("2026-06-01"));
        bureau.accept(extension(30));
        assertThat(bureau.facts(ClockExtended.class).getFirst().due().date())
                .isEqualTo(day("2026-06-30"));
        var again = bureau.submit(extension(20));
        assertThat(requireNonNull(again).code()).isEqualTo("EXTENDED_ALREADY");
    }

    static Stream<Function<ContestId, ContestCommand>> ends() {
        return Stream.of(
                id -> new MediateContest(id, "M-1", PAPER, "sun", CAME.plusDays(5)),
                id -> new WithdrawContest(id, "W-1", "sun", CAME.plusDays(5)),
                id -> new EndReview(id, "The applicant is no more.", "sun", CAME.plusDays(5)));
    }

    @ParameterizedTest
    @MethodSource
    void ends(Function<ContestId, ContestCommand> end) {
        bureau.accept(review(), suspension(REVIEW), end.apply(REVIEW));
        assertThat(bureau.accept(end.apply(REVIEW))).isEmpty();
        assertThat(ended(ClockOvertaken.class))
                .contains("review/R-1:review.answer", "review/R-1:review.decision");
        bureau.refuse(CONTEST_OVER, hearing(CAME.plusDays(6)));
        assertThat(ContestState.of(bureau.facts()).unfinished()).isEmpty();
    }

    @Test
    void parties_that_settle_leave_the_case_under_way_until_it_is_taken_back() {
        bureau.accept(review());
        assertThat(bureau.accept(new SettleContest(REVIEW, PAPER, "sun", CAME.plusDays(2))))
                .containsExactly(new ContestSettled(REVIEW, PAPER, "sun", CAME.plusDays(2)));
        assertThat(ContestState.of(bureau.facts()).unfinished()).contains(CONTEST_UNDER_WAY);
        bureau.accept(withdrawal());
        assertThat(ContestState.of(bureau.facts()).unfinished()).isEmpty();
    }

    @Test
    void a_ruling_is_appealed_against_within_ten_days_and_a_judgment_within_fifteen() {
        bureau.accept(suit(), outcome(SUIT, ContestResult.DISMISS, each -> each.asRuling()));
        assertThat(due("suit/S-1:suit.appeal-ruling")).isEqualTo(day("2026-05-18"));
        bureau.refuse(APPEAL_TOO_LATE, appeal(true, "2026-05-19"));
        bureau.refuse(APPEAL_PERIOD_RUNS, finality("2026-05-18"));
        bureau.accept(finality("2026-05-19"));
        assertThat(bureau.facts(SuitRuled.class)).hasSize(1);
    }

    @Test
    void what_a_court_orders_is_performed_by_the_day_it_named_or_enforced() {
        bureau.accept(suit(), outcome(SUIT, ContestResult.PERFORM, each -> each.by("2026-07-01")));
        assertThat(due("suit/S-1:suit.appeal")).isEqualTo(day("2026-05-25"));
        bureau.accept(finality("2026-05-26"));
        assertThat(due("suit/S-1:litigation.performing")).isEqualTo(day("2026-07-01"));
        assertThat(ContestState.of(bureau.facts()).unfinished()).contains(CONTEST_UNDER_WAY);
        var enforced = new EnforceOutcome(SUIT, "Court", "A fine.", "sun", day("2026-07-20"));
        bureau.accept(enforced);
        assertThat(bureau.accept(enforced)).isEmpty();
        assertThat(
                        bureau.facts(ClockMet.class).stream()
                                .filter(e -> e.clockId().value().contains("performing"))
                                .map(ClockMet::exceededBy))
                .containsExactly(19);
        assertThat(ContestState.of(bureau.facts()).unfinished()).isEmpty();
    }

    @Test
    void what_a_reconsideration_orders_is_performed_by_the_day_it_named() {
        bureau.accept(
                review(), outcome(REVIEW, ContestResult.PERFORM, each -> each.by("2026-06-01")));
        assertThat(due("review/R-1:reconsideration.performing")).isEqualTo(day("2026-06-01"));
        bureau.accept(performance(REVIEW, "2026-05-29"));
        assertThat(ended(ClockMet.class)).contains("review/R-1:reconsideration.performing");
    }

    @Test
    void nothing_done_within_its_period_is_contested_from_the_day_after_it() {
        // Twenty working days from 2 February, with the Spring Festival between.
        var silence = "matter/2:licensing.decision";
        assertThat(due(silence)).isEqualTo(day("2026-03-06"));
        var early =
                new ReceiveReview(
                        REVIEW,
                        new Docket("R 1", "Government", null, false),
                        List.of(),
                        new ClockId(silence),
                        List.of(ELM),
                        null,
                        "Law",
                        "sun",
                        day("2026-03-06"));
        bureau.refuse(NOT_LAPSED, early);
        // What was done in time is no inaction, however long ago.
        bureau.refuse(
                NOT_LAPSED,
                review(REVIEW, List.of(), "matter/1:licensing.decision", List.of(ELM), null));
        bureau.accept(review(REVIEW, List.of(), silence, List.of(ELM), null));
        var matter = bureau.facts(ReviewCopyReceived.class).getFirst().matter();
        assertThat(matter.inaction()).isEqualTo(new ClockId(silence));
        assertThat(matter.law()).isEqualTo("Administrative Licensing Law");
        assertThat(matter.actUnit()).isEqualTo("unit");
    }

    // ---- what is refused

    /**
     * Says what is refused, and after what.
     *
     * @param given what was accepted before
     */
    private record Refused(
            ContestRefusal reason, List<ContestCommand> given, ContestCommand asked) {
        @Override
        public String toString() {
            return reason + " " + asked.getClass().getSimpleName();
        }
    }

    private static Refused refused(
            ContestRefusal reason, ContestCommand asked, ContestCommand... given) {
        return new Refused(reason, List.of(given), asked);
    }

    static Stream<Refused> refusals() {
        var all = new ArrayList<Refused>();
        ofBeginning(all);
        ofAnswering(all);
        ofEnding(all);
        ofPapers(all);
        return all.stream();
    }

    private static void ofBeginning(List<Refused> all) {
        var both = new CaseParty(PartyRole.APPLICANT, WANG, "Elm Ltd");
        var handedIn =
                new HandInReviewApplication(
                        REVIEW, List.of(ACT), null, List.of(ELM), "Law", "sun", CAME);
        all.add(refused(UNKNOWN_CONTEST, agents(REVIEW, staff(null))));
        all.add(refused(UNKNOWN_CONTEST, outcome(REVIEW, ContestResult.MAINTAIN)));
        all.add(refused(UNKNOWN_CONTEST, new SettleContestClocks(REVIEW)));
        all.add(refused(NOT_A_REVIEW, suspension(SUIT), suit()));
        all.add(refused(NOT_A_REVIEW, review(SUIT, List.of(ACT), null, List.of(ELM), null)));
        all.add(
                refused(
                        NOT_A_SUIT,
                        new RetrySuit(REVIEW, AT_COURT, "New evidence.", "sun", CAME),
                        review()));
        all.add(refused(NOTHING_CONTESTED, review(REVIEW, List.of(), null, List.of(ELM), null)));
        all.add(
                refused(
                        NOTHING_CONTESTED,
                        review(
                                REVIEW,
                                List.of(ACT),
                                "matter/2:licensing.decision",
                                List.of(ELM),
                                null)));
        all.add(
                refused(
                        NOT_LAPSED,
                        review(
                                REVIEW,
                                List.of(),
                                "matter/9:licensing.decision",
                                List.of(ELM),
                                null)));
        all.add(
                refused(
                        NOTHING_OWED,
                        review(
                                new ContestId("review/R-2"),
                                List.of(),
                                "review/R-1:review.answer",
                                List.of(ELM),
                                null),
                        review()));
        all.add(refused(APPLICANT_NOT_NAMED, review(REVIEW, List.of(ACT), null, List.of(), null)));
        all.add(
                refused(
                        APPLICANT_NOT_NAMED,
                        review(REVIEW, List.of(ACT), null, List.of(both), null)));
        all.add(
                refused(
                        CONTEST_CODE_IN_USE,
                        review(REVIEW, List.of(ACT), null, List.of(ELM), "More."),
                        review()));
        all.add(refused(NOT_YET_RECEIVED, agents(REVIEW, staff(null)), handedIn));
        all.add(refused(NOT_YET_RECEIVED, answer(), handedIn));
        all.add(refused(CONTEST_OVER, hearing(CAME.plusDays(6)), review(), withdrawal()));
    }

    private static void ofAnswering(List<Refused> all) {
        var counsel = new CaseAgent(CaseAgent.Standing.COUNSEL, null, WANG, "Firm");
        var nobody = new CaseAgent(CaseAgent.Standing.HEAD, null, null, null);
        all.add(refused(COUNSEL_ALONE, agents(REVIEW, counsel), review()));
        all.add(refused(AGENT_NOT_NAMED, agents(REVIEW, staff("Firm")), review()));
        all.add(refused(AGENT_NOT_NAMED, agents(REVIEW, nobody), review()));
        all.add(
                refused(
                        AGENT_NOT_NAMED,
                        agents(REVIEW, new CaseAgent(CaseAgent.Standing.COUNSEL, null, WANG, null)),
                        review()));
        var posted = day("2026-04-07");
        all.add(
                refused(
                        ANSWER_APPROVED_BY_AUTHOR,
                        answer(posted, BUNDLE, ACT, "head", "head"),
                        review()));
        all.add(refused(RESPONDER_DECIDED, answer(posted, BUNDLE, ACT, "head", "li"), review()));
        all.add(refused(BUNDLE_UNKNOWN, answer(posted, PAPER, ACT, "head", "chen"), review()));
        all.add(
                refused(
                        BUNDLE_NOT_AS_DECIDED,
                        answer(posted, BUNDLE, ACT + 1, "head", "chen"),
                        review()));
        all.add(
                refused(
                        POSTED_OUT_OF_ORDER,
                        answer(CAME.minusDays(1), BUNDLE, ACT, "head", "chen"),
                        review()));
        all.add(
                refused(
                        POSTED_OUT_OF_ORDER,
                        answer(day("2026-04-09"), BUNDLE, ACT, "head", "chen"),
                        review()));
        all.add(
                refused(
                        ANSWERED_ALREADY,
                        answer(day("2026-04-08"), BUNDLE, ACT, "head", "chen"),
                        review(),
                        answer()));
        all.add(
                refused(
                        EVIDENCE_MISSING,
                        new ListEvidence(REVIEW, List.of(), "chen", CAME),
                        review()));
        all.add(
                refused(
                        EVIDENCE_NOT_ON_FILE,
                        new ListEvidence(REVIEW, List.of(PAPER), "chen", CAME),
                        review()));
        all.add(
                refused(
                        EVIDENCE_MISSING,
                        new AllowLateEvidence(
                                REVIEW,
                                LateGround.COULD_NOT_BE_PROVIDED,
                                List.of(),
                                "L-1",
                                null,
                                "sun",
                                CAME),
                        review()));
        all.add(
                refused(
                        UNKNOWN_EVIDENCE,
                        new ExcludeEvidence(REVIEW, List.of(PAPER), "Not heard.", "sun", CAME),
                        review()));
    }

    private static void ofEnding(List<Refused> all) {
        all.add(refused(CONTEST_SUSPENDED, hearing(CAME), review(), suspension(REVIEW)));
        all.add(
                refused(
                        CONTEST_SUSPENDED,
                        new SuspendReview(
                                REVIEW, ReviewSuspensionGround.LAW_UNCLEAR, "N-2", "sun", CAME),
                        review(),
                        suspension(REVIEW)));
        all.add(
                refused(
                        CONTEST_SUSPENDED,
                        outcome(REVIEW, ContestResult.MAINTAIN),
                        review(),
                        suspension(REVIEW)));
        all.add(refused(NOT_SUSPENDED, new ResumeReview(REVIEW, "N-3", "sun", CAME), review()));
        all.add(
                refused(
                        NOT_A_SUIT,
                        outcome(REVIEW, ContestResult.DISMISS, each -> each.asRuling()),
                        review()));
        all.add(
                refused(
                        RULING_ON_ACT,
                        outcome(SUIT, ContestResult.ANNUL, each -> each.asRuling()),
                        suit()));
        all.add(
                refused(
                        REMAKING_DAY_MISTAKEN,
                        outcome(SUIT, ContestResult.MAINTAIN, each -> each.by("2026-08-03")),
                        suit()));
        all.add(
                refused(
                        REMAKING_DAY_MISTAKEN,
                        outcome(SUIT, ContestResult.ANNUL, each -> each.by("2026-05-05")),
                        suit()));
        all.add(
                refused(
                        DEFECT_MISTAKEN,
                        outcome(SUIT, ContestResult.DISMISS, each -> each.with(ActDefect.LAW)),
                        suit()));
        all.add(
                refused(
                        SERVED_BEFORE_RULED,
                        outcome(
                                SUIT,
                                ContestResult.ANNUL,
                                each -> each.on("2026-05-06", "2026-05-05")),
                        suit()));
        all.add(
                refused(
                        RULED_BEFORE_RECEIVED,
                        outcome(
                                SUIT,
                                ContestResult.ANNUL,
                                each -> each.on("2026-03-31", "2026-05-05")),
                        suit()));
        all.add(
                refused(
                        OUTCOME_SERVED_ALREADY,
                        outcome(SUIT, ContestResult.ANNUL),
                        suit(),
                        outcome(SUIT, ContestResult.MAINTAIN)));
        all.add(
                refused(
                        OUTCOME_SERVED_ALREADY,
                        new EndReview(REVIEW, "Over.", "sun", day("2026-05-08")),
                        review(),
                        outcome(REVIEW, ContestResult.MAINTAIN)));
        all.add(refused(NO_OUTCOME, performance(REVIEW, "2026-05-08"), review()));
        all.add(refused(NO_OUTCOME, finality("2026-05-08"), suit()));
        all.add(refused(NO_OUTCOME, appeal(true, "2026-05-08"), suit()));
        all.add(
                refused(
                        NOT_BINDING,
                        performance(SUIT, "2026-05-20"),
                        suit(),
                        outcome(SUIT, ContestResult.ANNUL)));
        all.add(
                refused(
                        NOT_BINDING,
                        new RetrySuit(
                                SUIT, docket("T 1", "Third"), "New.", "sun", day("2026-05-20")),
                        suit(),
                        outcome(SUIT, ContestResult.ANNUL)));
        all.add(
                refused(
                        BINDING_ALREADY,
                        appeal(false, "2026-05-28"),
                        suit(),
                        outcome(SUIT, ContestResult.ANNUL),
                        finality("2026-05-26")));
        all.add(
                refused(
                        BINDING_ALREADY,
                        finality("2026-05-28"),
                        suit(),
                        outcome(SUIT, ContestResult.ANNUL),
                        finality("2026-05-26")));
        all.add(
                refused(
                        NOT_APPEALED,
                        new AnswerAppeal(
                                SUIT, day("2026-05-20"), PAPER, "head", "chen", day("2026-05-20")),
                        suit(),
                        outcome(SUIT, ContestResult.ANNUL),
                        appeal(true, "2026-05-18")));
    }

    private static void ofPapers(List<Refused> all) {
        all.add(refused(EXTENSION_MISTAKEN, extension(31), review()));
        all.add(refused(EXTENSION_MISTAKEN, extension(0), review()));
        all.add(
                refused(
                        EXTENSION_MISTAKEN,
                        extension(10),
                        new ReceiveReview(
                                REVIEW,
                                new Docket("R 1", "Government", CAME, true),
                                List.of(ACT),
                                null,
                                List.of(ELM),
                                null,
                                "Law",
                                "sun",
                                CAME)));
        all.add(refused(NUMBER_ON_RECORD, letter(BUNDLE), review(), letter(PAPER)));
        all.add(
                refused(
                        UNKNOWN_PAPER_OF_CASE,
                        new AnswerOpinionLetter(REVIEW, "L-2", PAPER, "chen", CAME),
                        review(),
                        letter(PAPER)));
        all.add(
                refused(
                        UNKNOWN_PAPER_OF_CASE,
                        new AnswerSuggestion(SUIT, "J-1", PAPER, "chen", CAME),
                        suit()));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void is_refused_by_name(Refused what) {
        bureau.accept(what.given().toArray());
        bureau.refuse(what.reason(), what.asked());
    }
}
