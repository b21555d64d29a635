package org.chalkline.command.penalty;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.penalty.Examples.*;
import static org.chalkline.command.penalty.PenaltyRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.penalty.CheckCommand.*;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.penalty.StandardCommand.*;
import org.chalkline.command.procedure.standing.StandingRefusal;
import org.chalkline.kernel.contest.ContestEvent.OutcomeServed;
import org.chalkline.kernel.contest.ContestId;
import org.chalkline.kernel.contest.ContestOutcome;
import org.chalkline.kernel.contest.ContestResult;
import org.chalkline.kernel.penalty.BarredFrom;
import org.chalkline.kernel.penalty.CheckEvent.Selection;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.penalty.StandardEvent.Measure;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOvertaken;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.standing.ContestedAct;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is refused of penalties, checks and standards, each by its name. */
class PenaltyRefusalsTest {
    private static final LocalDate DECIDED = day("2026-03-20");

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private void concluded() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM), conclusion(CASE));
    }

    private void stated(TellIntendedPenalty intention) {
        concluded();
        bureau.accept(intention, silence(CASE, day("2026-03-18")));
    }

    // ---- until it is decided

    @Test
    void nothing_is_investigated_upon_a_clue_that_is_not_filed() {
        bureau.accept(clue(CASE, FILED));
        bureau.refuse(
                CASE_NOT_FILED,
                new TakeEvidence(
                        CASE,
                        EvidenceKind.DOCUMENT,
                        DIGEST,
                        null,
                        null,
                        List.of(FIRST, SECOND),
                        FILED));
        bureau.refuse(CASE_NOT_FILED, fined(CASE, "1000"));
    }

    @Test
    void an_investigation_is_concluded_once() {
        concluded();
        assertThat(bureau.accept(conclusion(CASE))).isEmpty();
        bureau.refuse(INVESTIGATION_CONCLUDED_ALREADY, conclusion(CASE, Weight.COMPLEX));
    }

    @Test
    void a_statement_is_weighed_once_and_given_with_how_it_was_weighed() {
        concluded();
        bureau.accept(fined(CASE, "1000"));
        var on = day("2026-03-18");
        bureau.refuse(
                STATEMENT_UNNAMED,
                new WeighStatement(
                        CASE, Adoption.NONE_MADE, "We paid.", "Nothing.", DIGEST, FILER, on));
        bureau.refuse(
                STATEMENT_UNNAMED,
                new WeighStatement(CASE, Adoption.IN_PART, null, "Nothing.", DIGEST, FILER, on));
        bureau.accept(silence(CASE, on));
        bureau.refuse(STATEMENT_WEIGHED_ALREADY, defence(CASE, on));
    }

    @Test
    void a_decision_says_what_the_party_stated() {
        stated(fined(CASE, "1000"));
        var d = decided("罚-PC-1", DECIDED, REMEDIES);
        var silent =
                new Decision(
                        d.documentNumber(),
                        d.body(),
                        d.officer(),
                        d.decidedOn(),
                        null,
                        null,
                        List.of(),
                        d.legalBasis(),
                        d.reasons(),
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        REMEDIES,
                        DIGEST);
        bureau.refuse(
                PARTY_STATEMENT_MISSING, imposed(CASE, yuan("1000"), silent, PenaltyKind.FINE));
        assertThat(PARTY_STATEMENT_MISSING.refusal().article()).isEqualTo("45");
    }

    private static ImposePenalty cancelling(int item, LegalBasis basis) {
        var d = decided("罚-PC-1", DECIDED, REMEDIES);
        return new ImposePenalty(
                CASE,
                List.of(PenaltyKind.LICENCE_CANCELLED),
                null,
                null,
                null,
                null,
                item,
                List.of(),
                null,
                null,
                null,
                new Decision(
                        d.documentNumber(),
                        d.body(),
                        d.officer(),
                        d.decidedOn(),
                        null,
                        null,
                        List.of(),
                        List.of(basis),
                        d.reasons(),
                        List.of(),
                        null,
                        d.partyStatement(),
                        null,
                        null,
                        REMEDIES,
                        DIGEST),
                DECIDED);
    }

    @Test
    void a_licence_is_cancelled_for_an_item_of_the_article_that_is_cited() {
        stated(fined(CASE, "1000"));
        var preschool = new LegalBasis("Preschool Education Law", "79", "2024");
        bureau.refuse(LICENCE_ITEM_OUT_OF_RANGE, cancelling(0, LAW));
        bureau.refuse(LICENCE_ITEM_OUT_OF_RANGE, cancelling(9, LAW));
        bureau.refuse(LICENCE_ITEM_OUT_OF_RANGE, cancelling(10, preschool));
        bureau.refuse(LICENCE_UNNAMED, cancelling(8, LAW));
        bureau.refuse(LICENCE_UNNAMED, cancelling(9, preschool));
    }

    private static TellIntendedPenalty barring(@Nullable Integer years) {
        return new TellIntendedPenalty(
                CASE,
                List.of(PenaltyKind.ENTRY_BARRED),
                null,
                null,
                years,
                "Fees.",
                List.of(),
                "告",
                FILER,
                day("2026-03-17"));
    }

    private static ImposePenalty barredUntil(LocalDate until) {
        return new ImposePenalty(
                CASE,
                List.of(PenaltyKind.ENTRY_BARRED),
                null,
                null,
                null,
                null,
                null,
                List.of(BarredFrom.ORGANISER),
                until,
                null,
                null,
                decided("罚-PC-1", DECIDED, REMEDIES),
                DECIDED);
    }

    @Test
    void somebody_is_barred_for_one_to_ten_years() {
        concluded();
        bureau.refuse(BAR_LENGTH, barring(0));
        bureau.refuse(BAR_LENGTH, barring(11));
        bureau.accept(barring(10), silence(CASE, day("2026-03-18")));
        bureau.refuse(BAR_LENGTH, barredUntil(DECIDED.plusYears(1).minusDays(2)));
        bureau.refuse(BAR_LENGTH, barredUntil(DECIDED.plusYears(11)));
        assertThat(BAR_LENGTH.refusal().article()).isEqualTo("62");
    }

    @Test
    void a_law_that_came_after_the_offence_applies_only_where_it_is_said_to_be_the_milder() {
        var preschool = new LegalBasis("Preschool Education Law", "79", "2024");
        var c = filing(CASE, ELM, day("2025-05-31")); // a day before it came into force
        bureau.accept(
                clue(CASE, FILED),
                new FilePenaltyCase(
                        CASE,
                        c.number(),
                        ELM,
                        c.conduct(),
                        c.offence(),
                        preschool,
                        c.endedOn(),
                        c.harm(),
                        "Law",
                        c.investigators(),
                        null,
                        FILER,
                        FILED),
                conclusion(CASE),
                fined(CASE, "1000"),
                silence(CASE, day("2026-03-18")));
        bureau.refuse(MILDER_LAW, fine(CASE, "1000"));
        assertThat(MILDER_LAW.refusal().article()).isEqualTo("37");
        var said = fine(CASE, "1000");
        bureau.accept(
                new ImposePenalty(
                        CASE,
                        said.kinds(),
                        said.amount(),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        "The later law is milder: it has no confiscation here.",
                        null,
                        said.decision(),
                        DECIDED));
    }

    @Test
    void a_law_that_was_in_force_when_the_offence_ended_and_is_still_needs_no_comparison() {
        stated(fined(CASE, "1000"));
        bureau.accept(fine(CASE, "1000"));
    }

    // ---- what follows

    @Test
    void a_payment_is_of_a_fine_and_not_before_it_was_imposed() {
        stated(intention(CASE, null, day("2026-03-17"), PenaltyKind.WARNING));
        bureau.accept(
                imposed(CASE, null, decided("罚-PC-1", DECIDED, REMEDIES), PenaltyKind.WARNING));
        bureau.refuse(
                NO_FINE,
                new RecordFinePayment(
                        CASE, "R-1", yuan("1"), null, "Bank", "cashier", day("2026-04-01")));
    }

    @Test
    void no_payment_is_dated_before_the_decision() {
        bureau.accept(fineServed(CASE));
        bureau.refuse(
                BEFORE_THE_OFFENCE,
                new RecordFinePayment(
                        CASE, "R-1", yuan("1"), null, "Bank", "cashier", DECIDED.minusDays(1)));
    }

    @Test
    void what_is_wholly_paid_is_neither_deferred_nor_surcharged() {
        bureau.accept(fineServed(CASE));
        var on = day("2026-04-20");
        bureau.accept(
                new RecordFinePayment(CASE, "R-1", yuan("1000"), null, "Bank", "cashier", on));
        bureau.refuse(
                FINE_PAID_ALREADY,
                new DeferPayment(CASE, day("2026-06-30"), decided("缓", on, null), on));
        bureau.refuse(FINE_PAID_ALREADY, new AddSurcharge(CASE, day("2026-04-08"), "加1", HEAD, on));
    }

    @Test
    void nothing_is_withdrawn_that_is_not_public() {
        bureau.accept(fineServed(CASE));
        bureau.refuse(
                NOT_PUBLISHED,
                new WithdrawPublication(CASE, "It fell.", "Website", FILER, day("2026-04-01")));
    }

    // ---- on the spot

    @Test
    void on_the_spot_one_of_those_who_are_there_decides_and_that_alone_is_reported() {
        var first = new RemedyNotice("Government", 60, "Court", 6, true);
        bureau.refuse(
                IMPOSED_BY_OTHERS,
                new ImposeOnTheSpot(
                        CASE,
                        ELM,
                        "gate-1",
                        "A blocked gate",
                        null,
                        "1 Elm Road",
                        List.of(PenaltyKind.FINE),
                        yuan("100"),
                        List.of(FIRST, SECOND),
                        "Law",
                        decided("罚-PC-1", THIRD, FILED, first),
                        FILED));
        bureau.accept(fineServed(CASE));
        bureau.refuse(
                NOT_IMPOSED_ON_THE_SPOT,
                new ReportOnTheSpot(CASE, FIRST, "Law", day("2026-03-24")));
    }

    // ---- standards

    private static final DiscretionStandardId STANDARD = new DiscretionStandardId("S-1");

    private static SetStandard standard(String item, String from) {
        return new SetStandard(
                STANDARD,
                "裁量基准",
                null,
                List.of(
                        new Measure(
                                item, "Fees", LAW, List.of(PenaltyKind.FINE), null, yuan("2000"))),
                "文1",
                day(from),
                HEAD,
                day("2024-01-02"));
    }

    private static ImposePenalty measured(@Nullable String item) {
        return new ImposePenalty(
                CASE,
                List.of(PenaltyKind.FINE),
                yuan("1000"),
                null,
                STANDARD,
                item,
                null,
                List.of(),
                null,
                null,
                null,
                decided("罚-PC-1", DECIDED, REMEDIES),
                DECIDED);
    }

    @Test
    void a_standard_has_one_code_and_measures_what_it_names_while_it_is_in_force() {
        stated(fined(CASE, "1000"));
        bureau.accept(standard("fees", "2026-04-01"));
        bureau.refuse(STANDARD_ID_IN_USE, standard("other", "2026-04-01"));
        bureau.accept(new PublishStandard(STANDARD, "Website", HEAD, day("2024-01-15")));
        bureau.refuse(STANDARD_LACKS_OFFENCE, measured("gates"));
        bureau.refuse(STANDARD_LACKS_OFFENCE, measured(null));
        bureau.refuse(STANDARD_NOT_IN_FORCE, measured("fees"));
        assertThat(STANDARD_NOT_IN_FORCE.refusal().article()).isEqualTo("37");
    }

    // ---- checks

    private static final EnforcementCheckId CHECK = new EnforcementCheckId("EC-1");

    private static PlanCheck plan(@Nullable String organisation) {
        return new PlanCheck(
                CHECK,
                null,
                organisation,
                "Fees.",
                Selection.PLANNED,
                null,
                List.of(FIRST, SECOND),
                "Law",
                FIRST,
                FILED);
    }

    private static DoCheck done(String findings) {
        return new DoCheck(CHECK, List.of(FIRST, SECOND), findings, DIGEST, FILED);
    }

    @Test
    void a_check_is_of_somebody_planned_first_and_done_once() {
        bureau.refuse(UNKNOWN_CHECK, done("Too high."));
        bureau.refuse(CHECKED_UNNAMED, plan(null));
        bureau.accept(plan("Elm Ltd"), done("Too high."));
        assertThat(bureau.accept(done("Too high."))).isEmpty();
        bureau.refuse(CHECK_DONE_ALREADY, done("In order."));
    }

    // ---- contested

    /** The penalty as the facts of standing name it that are to be known beside its case. */
    private ContestedAct imposedAct(int known) {
        var own =
                bureau.facts().stream()
                        .filter(fact -> fact.subject().equals(CASE.toString()))
                        .toList();
        int at = 0;
        while (!(own.get(at) instanceof PenaltyImposed)) at++;
        return new ContestedAct(CASE.toString(), at + known, 7, "penalty.PenaltyImposed", "罚-PC-1");
    }

    private static final Proceeding REVIEW =
            new Proceeding("复1", Instance.RECONSIDERATION, "Government");

    private static UrgeParty urge(LocalDate on) {
        return new UrgeParty(CASE, yuan("1000"), yuan("0"), day("2026-07-10"), "催1", HEAD, on);
    }

    private static AskCourt court(LocalDate on) {
        return new AskCourt(CASE, "Court", yuan("1000"), yuan("0"), HEAD, on);
    }

    private LocalDate courtUntil() {
        return requireNonNull(
                bureau.facts(ClockOpened.class).stream()
                        .filter(each -> each.rule().rule().value().equals("penalty.court"))
                        .reduce((one, later) -> later)
                        .orElseThrow()
                        .due()
                        .date());
    }

    @Test
    void after_a_reconsideration_fifteen_days_to_sue_run_and_the_court_is_asked_after_them() {
        bureau.accept(fineServed(CASE));
        bureau.accept(urge(day("2026-06-29")));
        assertThat(courtUntil()).isEqualTo(day("2026-12-23"));
        var act = imposedAct(2);
        bureau.knowing(
                new ActChallenged(act, REVIEW, "Elm Ltd", FILER, day("2026-04-20")),
                new ActUpheld(act, REVIEW, null, FILER, day("2026-06-25")));
        var outcome =
                new ContestOutcome(
                        REVIEW,
                        ContestResult.MAINTAIN,
                        List.of(act),
                        null,
                        null,
                        null,
                        List.of(),
                        "复决1",
                        DIGEST,
                        "As it should be.",
                        day("2026-06-25"));
        var served =
                new OutcomeServed(
                        new ContestId("review/R-1"),
                        outcome,
                        true,
                        day("2026-07-14"),
                        FILER,
                        day("2026-06-29"));
        var moved = new WhenReviewServedThenTimeToSueMoves().to(served).toArray();
        assertThat(bureau.accept(moved))
                .hasOnlyElementsOfTypes(
                        TimeToSueMoved.class, ClockOvertaken.class, ClockOpened.class);
        assertThat(bureau.accept(moved)).isEmpty();
        assertThat(courtUntil()).isEqualTo(day("2026-10-14"));
        bureau.refuse(REMEDIES_OPEN, court(day("2026-07-14")));
        bureau.accept(court(day("2026-07-15")));
    }

    @Test
    void a_stayed_penalty_is_neither_urged_nor_surcharged_nor_brought_to_court() {
        bureau.accept(fineServed(CASE));
        bureau.accept(urge(day("2026-06-29")));
        var act = imposedAct(2);
        bureau.knowing(
                new ActChallenged(act, REVIEW, "Elm Ltd", FILER, day("2026-06-30")),
                new ActStayed(act, REVIEW, "Harm.", FILER, day("2026-06-30")));
        var on = day("2026-09-28");
        bureau.refuse(StandingRefusal.ACT_STAYED, court(on));
        bureau.refuse(
                StandingRefusal.ACT_STAYED,
                new AddSurcharge(CASE, day("2026-04-08"), "加1", HEAD, on));
        bureau.refuse(
                StandingRefusal.ACT_STAYED,
                new UrgeParty(CASE, yuan("1000"), yuan("0"), on.plusDays(9), "催2", HEAD, on));
        bureau.refuse(
                StandingRefusal.ACT_STAYED,
                new CollectFine(
                        CASE,
                        "F-1",
                        yuan("1000"),
                        CollectionGround.REMOTE,
                        List.of(FIRST, SECOND),
                        on));
    }

    @Test
    void nothing_is_paid_back_while_nothing_is_owed_back() {
        bureau.accept(fineServed(CASE));
        bureau.accept(
                new RecordFinePayment(
                        CASE, "R-1", yuan("1000"), null, "Bank", "cashier", day("2026-04-01")));
        bureau.refuse(
                REFUND_BEYOND_OWED,
                new RefundFine(CASE, "T-1", yuan("1"), "Bank", "cashier", day("2026-04-02")));
        assertThat(REFUND_BEYOND_OWED.refusal().article()).isEqualTo("74");
    }
}
