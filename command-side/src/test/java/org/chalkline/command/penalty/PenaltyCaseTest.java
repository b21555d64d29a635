package org.chalkline.command.penalty;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.CommonRefusal.UNKNOWN_PERSON;
import static org.chalkline.command.penalty.Examples.*;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.command.procedure.hearing.HearingRefusal.HEARING_RIGHT_RUNNING;
import static org.chalkline.command.procedure.power.PowerRefusal.OFFICER_NOT_EMPOWERED;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.command.procedure.service.ServiceRefusal.NOT_A_PARTY;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.penalty.CheckCommand.*;
import org.chalkline.command.penalty.PenaltyCommand.*;
import org.chalkline.command.penalty.StandardCommand.*;
import org.chalkline.command.procedure.hearing.HearingCommand.TellRightToHearing;
import org.chalkline.command.procedure.recusal.RecusalCommand.DeclareRecusal;
import org.chalkline.command.procedure.vote.CastVote;
import org.chalkline.command.procedure.vote.Meeting;
import org.chalkline.command.procedure.vote.VoteCommand.TakeVote;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.CheckEvent.Selection;
import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.chalkline.kernel.penalty.Offender;
import org.chalkline.kernel.penalty.PenaltyCaseId;
import org.chalkline.kernel.penalty.PenaltyEvent.*;
import org.chalkline.kernel.penalty.PenaltyKind;
import org.chalkline.kernel.penalty.StandardEvent.Measure;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalData.Opened.Readable;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.decision.RemedyNotice;
import org.chalkline.kernel.procedure.hearing.HearingLaw;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Penalty cases: what each step takes, and what the law refuses. */
class PenaltyCaseTest {
    private static final PenaltyCaseId OTHER = new PenaltyCaseId("PC-2");

    private final Bureau bureau = new Bureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    private List<String> clocks(Class<? extends Fact> kind, String rule) {
        return bureau.facts(kind).stream()
                .map(Object::toString)
                .filter(text -> text.contains(rule))
                .toList();
    }

    private @Nullable LocalDate due(String rule) {
        return bureau.facts(ClockOpened.class).stream()
                .filter(fact -> fact.rule().rule().value().equals(rule))
                .reduce((one, later) -> later)
                .orElseThrow()
                .due()
                .date();
    }

    // ---- from the clue to the end of the investigation

    @Test
    void a_case_is_filed_upon_a_clue_once_and_its_ninety_days_begin() {
        bureau.refuse(UNKNOWN_PENALTY_CASE, filing(CASE, ELM));
        assertThat(bureau.accept(clue(CASE, FILED))).hasSize(1);
        assertThat(bureau.accept(clue(CASE, FILED))).isEmpty();
        bureau.refuse(PENALTY_CASE_ID_IN_USE, clue(CASE, FILED.minusDays(1)));
        bureau.accept(filing(CASE, ELM));
        assertThat(due("penalty.decision")).isEqualTo(day("2026-06-01"));
        assertThat(due("penalty.limitation")).isEqualTo(day("2028-02-21"));
        assertThat(bureau.accept(filing(CASE, ELM))).isEmpty();
        bureau.refuse(CLUE_SETTLED, new DropClue(CASE, "Nothing in it.", FILER, FILED));
    }

    @Test
    void a_clue_with_nothing_in_it_is_dropped_by_who_may_file() {
        bureau.accept(clue(CASE, FILED));
        bureau.refuse(OFFICER_NOT_EMPOWERED, new DropClue(CASE, "Nothing.", HEAD, FILED));
        bureau.accept(new DropClue(CASE, "Nothing in it.", FILER, FILED));
        bureau.refuse(CLUE_SETTLED, filing(CASE, ELM));
        bureau.accept(new ClosePenaltyCase(CASE, "No case.", FILER, FILED));
        bureau.refuse(PENALTY_CASE_CLOSED, filing(CASE, ELM));
    }

    @Test
    void a_party_is_somebody_who_is_known() {
        bureau.accept(clue(CASE, FILED));
        bureau.refuse(UNKNOWN_PERSON, filing(CASE, Offender.of(new PersonId("nobody"))));
        bureau.refuse(PARTY_UNNAMED, filing(CASE, new Offender(null, "Elm Ltd", null)));
        bureau.refuse(PARTY_UNNAMED, filing(CASE, new Offender(WANG, "Elm Ltd", null)));
        bureau.refuse(PARTY_UNNAMED, filing(CASE, Offender.of("Elm Ltd", "no code")));
        bureau.accept(filing(CASE, Offender.of(WANG)));
    }

    @Test
    void an_offence_found_two_years_after_its_end_is_not_punished_and_with_harm_until_five() {
        bureau.accept(clue(CASE, FILED));
        bureau.refuse(TIME_BARRED, filing(CASE, ELM, day("2024-03-01").minusDays(1)));
        bureau.refuse(BEFORE_THE_OFFENCE, filing(CASE, ELM, FILED.plusDays(1)));
        assertThat(TIME_BARRED.refusal().article()).isEqualTo("36");
        var harm = filing(CASE, ELM, day("2022-03-01"));
        bureau.accept(
                new FilePenaltyCase(
                        CASE,
                        harm.number(),
                        ELM,
                        harm.conduct(),
                        harm.offence(),
                        LAW,
                        harm.endedOn(),
                        Harm.LIFE_HEALTH_FINANCE,
                        "Law",
                        harm.investigators(),
                        null,
                        FILER,
                        FILED));
        assertThat(clocks(ClockMet.class, "limitation-harm")).hasSize(1);
    }

    @Test
    void two_investigate_who_are_certified_that_day() {
        bureau.accept(clue(CASE, FILED));
        bureau.refuse(FEWER_THAN_TWO_OFFICERS, named(FIRST));
        bureau.refuse(FEWER_THAN_TWO_OFFICERS, named(FIRST, FIRST));
        bureau.refuse(NOT_CERTIFIED, named(FIRST, UNCERTIFIED));
        bureau.refuse(OFFICER_NOT_EMPOWERED, named(FIRST, FILER));
        bureau.accept(named(FIRST, SECOND));
        bureau.refuse(NOT_INVESTIGATING, evidence(FIRST, THIRD));
        bureau.accept(new NameInvestigators(CASE, List.of(FIRST, THIRD), FILER, FILED));
        bureau.accept(evidence(FIRST, THIRD));
    }

    private static FilePenaltyCase named(String... officers) {
        var c = filing(CASE, ELM);
        return new FilePenaltyCase(
                CASE,
                c.number(),
                ELM,
                c.conduct(),
                c.offence(),
                LAW,
                c.endedOn(),
                c.harm(),
                "Law",
                List.of(officers),
                null,
                FILER,
                FILED);
    }

    private static TakeEvidence evidence(String... officers) {
        return new TakeEvidence(
                CASE,
                EvidenceKind.SITE_RECORD,
                DIGEST,
                null,
                null,
                List.of(officers),
                FILED.plusDays(1));
    }

    @Test
    void what_a_witness_said_is_sealed_under_their_key() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM));
        var unnamed =
                new TakeEvidence(
                        CASE,
                        EvidenceKind.TESTIMONY,
                        DIGEST,
                        null,
                        null,
                        List.of(FIRST, SECOND),
                        FILED);
        bureau.refuse(WITNESS_UNNAMED, unnamed);
        var said =
                new TakeEvidence(
                        CASE,
                        EvidenceKind.TESTIMONY,
                        DIGEST,
                        WANG,
                        "I paid 300 yuan.",
                        List.of(FIRST, SECOND),
                        FILED);
        bureau.accept(said);
        assertThat(bureau.accept(said)).isEmpty();
        var taken = bureau.facts(EvidenceTaken.class).getFirst();
        assertThat(taken.toString()).doesNotContain("300");
        assertThat(bureau.personal.open(requireNonNull(taken.content())))
                .isEqualTo(new Readable("I paid 300 yuan."));
    }

    private static RegisterEvidence registered(int number) {
        return new RegisterEvidence(
                CASE, number, "The ledger.", DIGEST, List.of(FIRST, SECOND), HEAD, FILED);
    }

    @Test
    void registered_evidence_is_free_after_the_seventh_working_day_unless_disposed_of() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM));
        bureau.refuse(REGISTRATION_IN_USE, registered(2));
        bureau.refuse(
                REGISTERED_BY_ITSELF,
                new RegisterEvidence(
                        CASE, 1, "The ledger.", DIGEST, List.of(FIRST, SECOND), FIRST, FILED));
        bureau.accept(registered(1), registered(2));
        assertThat(due("penalty.evidence")).isEqualTo(day("2026-03-11"));
        bureau.accept(disposal(1, day("2026-03-11")));
        assertThat(bureau.facts(EvidenceFreed.class)).isEmpty();
        bureau.accept(new SettleClocks(CASE));
        assertThat(bureau.facts(EvidenceFreed.class))
                .containsExactly(new EvidenceFreed(CASE, 2, day("2026-03-12")));
        bureau.refuse(EVIDENCE_NOT_REGISTERED, disposal(2, day("2026-03-12")));
        assertThat(clocks(ClockMet.class, "penalty.evidence")).hasSize(1);
        assertThat(clocks(ClockLapsed.class, "penalty.evidence")).hasSize(1);
    }

    private static DisposeOfEvidence disposal(int number, LocalDate on) {
        return new DisposeOfEvidence(CASE, number, EvidenceDisposal.RETURNED, "Copied.", HEAD, on);
    }

    // ---- told, stated, decided

    @Test
    void nothing_is_imposed_before_it_was_told_and_the_statement_weighed() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM));
        bureau.refuse(INVESTIGATION_NOT_CONCLUDED, fined(CASE, "1000"));
        bureau.refuse(INVESTIGATION_NOT_CONCLUDED, fine(CASE, "1000"));
        bureau.accept(conclusion(CASE));
        bureau.refuse(NOT_TOLD, fine(CASE, "1000"));
        assertThat(NOT_TOLD.refusal().article()).isEqualTo("62");
        bureau.refuse(NOT_TOLD, silence(CASE, day("2026-03-18")));
        bureau.accept(fined(CASE, "1000"));
        bureau.refuse(STATEMENT_NOT_WEIGHED, fine(CASE, "1000"));
        bureau.accept(silence(CASE, day("2026-03-18")));
        bureau.refuse(MORE_THAN_TOLD, fine(CASE, "1000.01"));
        bureau.refuse(
                MORE_THAN_TOLD,
                imposed(
                        CASE,
                        yuan("1000"),
                        decided("1", day("2026-03-20"), REMEDIES),
                        PenaltyKind.FINE,
                        PenaltyKind.WARNING));
        assertThat(bureau.accept(fine(CASE, "1000")))
                .hasOnlyElementsOfTypes(PenaltyImposed.class, ClockMet.class, ClockOpened.class);
        assertThat(bureau.accept(fine(CASE, "1000"))).isEmpty();
        bureau.refuse(
                DECIDED_ALREADY,
                intention(CASE, yuan("2000"), day("2026-03-23"), PenaltyKind.FINE));
    }

    @Test
    void after_a_defence_no_more_is_intended_than_before_unless_evidence_came_since() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE),
                fined(CASE, "1000"),
                defence(CASE, day("2026-03-19")));
        var harsher = intention(CASE, yuan("1000.01"), day("2026-03-23"), PenaltyKind.FINE);
        bureau.refuse(HARSHER_AFTER_DEFENCE, harsher);
        assertThat(HARSHER_AFTER_DEFENCE.refusal().article()).isEqualTo("45");
        bureau.accept(
                intention(CASE, yuan("800"), day("2026-03-23"), PenaltyKind.FINE),
                silence(CASE, day("2026-03-24")));
        bureau.refuse(
                HARSHER_AFTER_DEFENCE,
                intention(CASE, yuan("1200"), day("2026-03-25"), PenaltyKind.FINE));
        bureau.accept(
                new TakeEvidence(
                        CASE,
                        EvidenceKind.DOCUMENT,
                        DIGEST,
                        null,
                        null,
                        List.of(FIRST, SECOND),
                        day("2026-03-26")),
                new TellIntendedPenalty(
                        CASE,
                        List.of(PenaltyKind.FINE),
                        yuan("1200"),
                        null,
                        null,
                        "Another ledger was found.",
                        List.of(DIGEST),
                        "告2",
                        FILER,
                        day("2026-03-27")));
    }

    @Test
    void a_large_fine_is_heard_and_decided_by_several() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE),
                fined(CASE, "50000"),
                silence(CASE, day("2026-03-18")));
        bureau.refuse(NOT_TOLD, fine(CASE, "50000"));
        bureau.accept(
                new TellRightToHearing(
                        CASE.toString(), List.of("Elm Ltd"), "听1", FILER, day("2026-03-18")));
        bureau.refuse(HEARING_RIGHT_RUNNING.under(HearingLaw.PENALTIES), fine(CASE, "50000"));
        var later =
                imposed(
                        CASE,
                        yuan("50000"),
                        decided("罚", day("2026-03-31"), REMEDIES),
                        PenaltyKind.FINE);
        bureau.refuse(COLLECTIVE_DECISION_MISSING, later);
        bureau.accept(vote("1", Ballot.AGAINST, day("2026-03-27")));
        bureau.refuse(COLLECTIVE_DECISION_MISSING, later);
        bureau.accept(vote("2", Ballot.FOR, day("2026-03-30")), later);
    }

    private static TakeVote vote(String number, Ballot second, LocalDate on) {
        return new TakeVote(
                CASE.toString(),
                number,
                "penalty.grave",
                "Whether to fine Elm Ltd.",
                null,
                new Meeting(
                        "Leaders",
                        HEAD,
                        List.of(HEAD, DEPUTY, "third"),
                        List.of(
                                new CastVote("third", Ballot.AGAINST, "Too much."),
                                new CastVote(DEPUTY, second, "As I said."),
                                new CastVote(HEAD, Ballot.FOR, null)),
                        DIGEST),
                KEEPER,
                on);
    }

    @Test
    void a_complex_case_is_reviewed_for_its_legality_first() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE, Weight.PUBLIC_INTEREST),
                fined(CASE, "1000"),
                silence(CASE, day("2026-03-18")));
        bureau.refuse(REVIEW_MISSING, fine(CASE, "1000"));
        assertThat(REVIEW_MISSING.refusal().article()).isEqualTo("58");
    }

    @Test
    void a_decision_is_sound_and_taken_by_who_did_not_investigate() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE),
                fined(CASE, "1000"),
                silence(CASE, day("2026-03-18")));
        var on = day("2026-03-20");
        bureau.refuse(REMEDIES_UNTOLD, fineBy(decided("1", on, null)));
        bureau.refuse(OFFICER_NOT_EMPOWERED, fineBy(decided("1", FILER, on, REMEDIES)));
        bureau.refuse(
                DECISION_ON_ANOTHER_DAY,
                new ImposePenalty(
                        CASE,
                        List.of(PenaltyKind.FINE),
                        yuan("1000"),
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        decided("1", on.minusDays(1), REMEDIES),
                        on));
        bureau.refuse(
                DEPARTS_FROM_FINDINGS,
                new WaivePenalty(CASE, WaiverGround.MINOR, decided("1", on, null), on));
        bureau.refuse(
                PENALTY_KINDS_UNSOUND,
                imposed(CASE, null, decided("1", on, REMEDIES), PenaltyKind.FINE));
        bureau.refuse(
                LICENCE_UNNAMED,
                intention(CASE, null, day("2026-03-19"), PenaltyKind.LICENCE_CANCELLED));
        bureau.accept(new DeclareRecusal(CASE.toString(), HEAD, null, "His brother.", on));
        bureau.refuse(OFFICER_STANDS_ASIDE, fine(CASE, "1000"));
        bureau.accept(fineBy(decided("罚", DEPUTY, on, REMEDIES)));
    }

    private static ImposePenalty fineBy(Decision decision) {
        return imposed(CASE, yuan("1000"), decision, PenaltyKind.FINE);
    }

    @Test
    void for_one_act_nobody_is_fined_twice_in_whichever_case() {
        bureau.accept(fineServed(CASE));
        bureau.accept(
                clue(OTHER, FILED),
                filing(OTHER, ELM),
                conclusion(OTHER),
                fined(OTHER, "1000"),
                silence(OTHER, day("2026-03-18")));
        bureau.refuse(FINED_BEFORE, fine(OTHER, "1000"));
        assertThat(FINED_BEFORE.refusal().article()).isEqualTo("29");
    }

    @Test
    void who_is_under_fourteen_bears_no_penalty() {
        var child = Offender.of(CHILD);
        var then = day("2026-02-01");
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, child, then),
                conclusion(CASE),
                fined(CASE, "100"),
                silence(CASE, day("2026-03-18")));
        bureau.refuse(UNDER_FOURTEEN, fine(CASE, "100"));
    }

    @Test
    void what_is_said_of_a_person_is_sealed() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, Offender.of(WANG)),
                conclusion(CASE),
                fined(CASE, "100"),
                defence(CASE, day("2026-03-18")),
                fine(CASE, "100"));
        assertThat(bureau.accept(defence(CASE, day("2026-03-18")))).isEmpty();
        assertThat(bureau.accept(fine(CASE, "100"))).isEmpty();
        assertThat(bureau.facts().toString())
                .doesNotContain("paid everything back", "It is proven.", "300 yuan");
        var imposed = bureau.facts(PenaltyImposed.class).getFirst();
        assertThat(bureau.personal.open(requireNonNull(imposed.reasons())).toString())
                .contains("It is proven.");
    }

    @Test
    void a_case_is_waived_not_proven_or_passed_on() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM));
        var on = day("2026-03-20");
        bureau.accept(
                new ConcludeInvestigation(
                        CASE,
                        Finding.WAIVE,
                        DIGEST,
                        List.of(),
                        List.of(FIRST, SECOND),
                        day("2026-03-16")));
        bureau.refuse(
                DEPARTS_FROM_FINDINGS, new FindOffenceNotProven(CASE, decided("1", on, null), on));
        bureau.refuse(
                DEPARTS_FROM_FINDINGS,
                new PassOnPenaltyCase(CASE, "Police", decided("1", on, null), on));
        bureau.accept(new WaivePenalty(CASE, WaiverGround.FIRST, decided("1", on, null), on));
        bureau.refuse(PENALTY_NOT_IMPOSED, new PublishPenalty(CASE, "Website", FILER, on));
        bureau.accept(new ClosePenaltyCase(CASE, "Waived.", FILER, on));
    }

    // ---- the law, and the standard

    private static final DiscretionStandardId OLD = new DiscretionStandardId("S-2024");
    private static final DiscretionStandardId NEW = new DiscretionStandardId("S-2026");

    private static SetStandard standard(
            DiscretionStandardId id,
            @Nullable DiscretionStandardId replaces,
            String most,
            String from) {
        var measure =
                new Measure(
                        "fees",
                        "Fees",
                        LAW,
                        List.of(PenaltyKind.FINE, PenaltyKind.WARNING),
                        yuan("500"),
                        yuan(most));
        return new SetStandard(
                id, "裁量基准", replaces, List.of(measure), "文1", day(from), HEAD, day("2024-01-02"));
    }

    private static ImposePenalty measured(DiscretionStandardId standard, String amount) {
        return new ImposePenalty(
                CASE,
                List.of(PenaltyKind.FINE),
                yuan(amount),
                null,
                standard,
                "fees",
                null,
                List.of(),
                null,
                null,
                null,
                decided("罚", day("2026-03-20"), REMEDIES),
                day("2026-03-20"));
    }

    private void toldOf(String amount) {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE),
                fined(CASE, amount),
                silence(CASE, day("2026-03-18")));
    }

    @Test
    void nothing_is_punished_by_a_standard_that_is_not_public_or_outside_of_it() {
        toldOf("3000");
        bureau.refuse(UNKNOWN_STANDARD, measured(OLD, "1000"));
        bureau.accept(standard(OLD, null, "2000", "2024-02-01"));
        bureau.refuse(RULE_UNPUBLISHED, measured(OLD, "1000"));
        assertThat(RULE_UNPUBLISHED.refusal().article()).isEqualTo("5");
        bureau.accept(new PublishStandard(OLD, "Website", HEAD, day("2024-01-15")));
        bureau.refuse(
                PUBLISHED_ALREADY, new PublishStandard(OLD, "Paper", HEAD, day("2024-01-15")));
        bureau.refuse(OUTSIDE_STANDARD, measured(OLD, "2000.01"));
        bureau.refuse(OUTSIDE_STANDARD, measured(OLD, "499.99"));
        bureau.accept(measured(OLD, "2000"));
    }

    @Test
    void the_milder_of_two_standards_applies() {
        toldOf("3000");
        bureau.accept(
                standard(OLD, null, "2000", "2024-02-01"),
                new PublishStandard(OLD, "Website", HEAD, day("2024-01-15")),
                standard(NEW, OLD, "1500", "2026-03-10"),
                new PublishStandard(NEW, "Website", HEAD, day("2026-03-01")),
                new EndStandard(OLD, NEW, HEAD, day("2026-03-10")));
        bureau.refuse(STANDARD_ENDED_ALREADY, new EndStandard(OLD, null, HEAD, day("2026-03-11")));
        bureau.refuse(MILDER_LAW, measured(OLD, "1500.01"));
        assertThat(MILDER_LAW.refusal().article()).isEqualTo("37");
        bureau.accept(measured(OLD, "1500"));
    }

    @Test
    void a_later_standard_makes_no_penalty_harsher() {
        toldOf("3000");
        bureau.accept(
                standard(OLD, null, "1000", "2024-02-01"),
                new PublishStandard(OLD, "Website", HEAD, day("2024-01-15")),
                standard(NEW, OLD, "2000", "2026-03-10"),
                new PublishStandard(NEW, "Website", HEAD, day("2026-03-01")),
                new EndStandard(OLD, NEW, HEAD, day("2026-03-10")));
        bureau.refuse(MILDER_LAW, measured(NEW, "1000.01"));
        bureau.refuse(
                STANDARD_UNSOUND, standard(new DiscretionStandardId("S"), null, "1", "2024-01-02"));
        bureau.accept(measured(NEW, "1000"));
    }

    // ---- payment

    private static RecordFinePayment paid(String receipt, String amount, LocalDate on) {
        return new RecordFinePayment(CASE, receipt, yuan(amount), null, "Bank", "cashier", on);
    }

    @Test
    void a_fine_is_paid_to_the_bank_once_by_receipt_and_entered_by_no_decider() {
        bureau.accept(fineServed(CASE));
        assertThat(due("penalty.payment")).isEqualTo(day("2026-04-07"));
        var on = day("2026-04-01");
        bureau.refuse(
                RECEIPT_BY_DECIDER,
                new RecordFinePayment(CASE, "R-1", yuan("1000"), null, "Bank", DEPUTY, on));
        assertThat(RECEIPT_BY_DECIDER.refusal().article()).isEqualTo("67");
        bureau.refuse(PAID_BEYOND_OWED, paid("R-1", "1000.01", on));
        bureau.accept(paid("R-1", "400", on));
        assertThat(bureau.accept(paid("R-1", "400", on))).isEmpty();
        bureau.refuse(RECEIPT_USED, paid("R-1", "600", on));
        bureau.refuse(PENALTY_OUTSTANDING, new RecordPerformance(CASE, DIGEST, FILER, on));
        bureau.accept(paid("R-2", "600", on));
        assertThat(clocks(ClockMet.class, "penalty.payment")).hasSize(1);
        bureau.refuse(PAID_BEYOND_OWED, paid("R-3", "0.01", on));
        bureau.refuse(CASE_NOT_ENDED, new ClosePenaltyCase(CASE, "Paid.", FILER, on));
        bureau.accept(
                new RecordPerformance(CASE, DIGEST, FILER, on),
                new ClosePenaltyCase(CASE, "Paid.", FILER, on));
    }

    @Test
    void a_surcharge_runs_from_the_day_after_the_last_and_never_beyond_the_fine() {
        bureau.accept(fineServed(CASE));
        var first = day("2026-04-08");
        bureau.refuse(NOT_OVERDUE, surcharge(first.minusDays(1), day("2026-04-20")));
        bureau.accept(surcharge(first, day("2026-04-20")));
        bureau.refuse(SURCHARGE_ADDED_ALREADY, surcharge(first, day("2026-04-21")));
        // Thirteen days: 390 yuan.
        bureau.refuse(SURCHARGE_OVER_CAP, urge("1000", "390.01", day("2026-04-20"), first));
        var urged = day("2026-04-21");
        bureau.refuse(SURCHARGE_OVER_CAP, urge("1000", "420.01", urged, urged));
        bureau.refuse(OWED_OTHERWISE, urge("999.99", "420", urged, urged));
        bureau.accept(urge("1000", "420", urged, urged));
        var year = day("2026-08-03");
        bureau.refuse(SURCHARGE_OVER_CAP, urge("1000", "1000.01", year, year));
        assertThat(SURCHARGE_OVER_CAP.refusal().article()).isEqualTo("72");
        bureau.accept(urge("1000", "1000", year, year));
        bureau.refuse(PAID_BEYOND_OWED, paid("R", "2000.01", year));
        bureau.accept(paid("R", "2000", year));
    }

    private static AddSurcharge surcharge(LocalDate from, LocalDate on) {
        return new AddSurcharge(CASE, from, "加1", HEAD, on);
    }

    private static UrgeParty urge(String fine, String surcharge, LocalDate on, LocalDate same) {
        return new UrgeParty(
                CASE,
                yuan(fine),
                yuan(surcharge),
                on.plusDays(10),
                "催" + same.getDayOfYear(),
                HEAD,
                on);
    }

    @Test
    void instalments_are_the_fine_and_each_is_paid_once_to_the_fen() {
        bureau.accept(fineServed(CASE));
        var on = day("2026-04-01");
        var parts =
                List.of(
                        new Instalment(yuan("600"), day("2026-05-08")),
                        new Instalment(yuan("400"), day("2026-06-08")));
        bureau.refuse(
                INSTALMENTS_NOT_THE_FINE,
                new AllowInstalments(CASE, parts.subList(0, 1), decided("分", on, null), on));
        bureau.refuse(
                OFFICER_NOT_EMPOWERED,
                new AllowInstalments(CASE, parts, decided("分", DEPUTY, on, null), on));
        bureau.accept(new AllowInstalments(CASE, parts, decided("分", on, null), on));
        assertThat(clocks(ClockOpened.class, "penalty.deferral")).hasSize(2);
        assertThat(due("penalty.deferral")).isEqualTo(day("2026-06-08"));
        bureau.refuse(INSTALMENT_UNKNOWN, paid("R-1", "600", on));
        bureau.refuse(INSTALMENT_UNKNOWN, instalment("R-1", 3, "600", on));
        bureau.refuse(INSTALMENT_DIFFERS, instalment("R-1", 1, "599.99", on));
        bureau.accept(instalment("R-1", 1, "600", on));
        bureau.refuse(INSTALMENT_PAID, instalment("R-2", 1, "600", on));
        bureau.refuse(NOT_OVERDUE, surcharge(day("2026-06-08"), day("2026-06-20")));
        bureau.accept(surcharge(day("2026-06-09"), day("2026-06-20")));
    }

    private static RecordFinePayment instalment(
            String receipt, int number, String amount, LocalDate on) {
        return new RecordFinePayment(CASE, receipt, yuan(amount), number, "Bank", "cashier", on);
    }

    @Test
    void a_payment_is_deferred_and_the_court_asked_after_the_time_to_sue() {
        bureau.accept(fineServed(CASE));
        var on = day("2026-04-01");
        bureau.refuse(DAY_NOT_AHEAD, new DeferPayment(CASE, on, decided("缓", on, null), on));
        bureau.accept(new DeferPayment(CASE, day("2026-06-30"), decided("缓", on, null), on));
        var urged = day("2026-07-06");
        bureau.refuse(NOT_URGED, court(day("2026-07-01")));
        bureau.accept(
                new UrgeParty(CASE, yuan("1000"), yuan("0"), day("2026-07-20"), "催1", HEAD, urged));
        bureau.refuse(NOT_URGED, court(day("2026-07-20")));
        bureau.refuse(REMEDIES_OPEN, court(day("2026-09-23")));
        bureau.accept(court(day("2026-09-28")));
        assertThat(clocks(ClockMet.class, "penalty.court")).hasSize(1);
    }

    @Test
    void the_court_is_asked_within_three_months() {
        bureau.accept(fineServed(CASE));
        bureau.accept(
                new UrgeParty(
                        CASE,
                        yuan("1000"),
                        yuan("0"),
                        day("2026-07-20"),
                        "催1",
                        HEAD,
                        day("2026-07-06")));
        assertThat(due("penalty.court")).isEqualTo(day("2026-12-23"));
        bureau.on(day("2027-01-04"));
        bureau.refuse(COURT_TOO_LATE, court(day("2027-01-04")));
    }

    private static AskCourt court(LocalDate on) {
        return new AskCourt(CASE, "Court", yuan("1000"), yuan("0"), HEAD, on);
    }

    // ---- service, on the spot

    @Test
    void it_is_served_on_the_party_within_seven_working_days() {
        bureau.accept(
                clue(CASE, FILED),
                filing(CASE, ELM),
                conclusion(CASE),
                fined(CASE, "1000"),
                silence(CASE, day("2026-03-18")),
                fine(CASE, "1000"));
        assertThat(due("penalty.service")).isEqualTo(day("2026-03-31"));
        bureau.refuse(NOT_A_PARTY, served(CASE, "Oak Ltd", day("2026-03-23")));
        bureau.refuse(
                NOT_SERVED,
                new DeferPayment(
                        CASE,
                        day("2026-06-30"),
                        decided("缓", day("2026-03-23"), null),
                        day("2026-03-23")));
        bureau.accept(served(CASE, "Elm Ltd", day("2026-03-23")));
        assertThat(clocks(ClockMet.class, "penalty.service")).hasSize(1);
    }

    private static ImposeOnTheSpot onTheSpot(
            Offender party, String amount, RemedyNotice remedies, PenaltyKind kind) {
        return new ImposeOnTheSpot(
                CASE,
                party,
                "gate-1",
                "A blocked gate",
                null,
                "1 Elm Road",
                List.of(kind),
                kind == PenaltyKind.FINE ? yuan(amount) : null,
                List.of(FIRST, SECOND),
                "Law",
                decided("罚-PC-1", FIRST, FILED, remedies),
                FILED);
    }

    @Test
    void on_the_spot_little_is_imposed_by_two_who_report_it() {
        var first = new RemedyNotice("Government", 60, "Court", 6, true);
        bureau.refuse(OVER_ON_THE_SPOT_CAP, onTheSpot(ELM, "3000.01", first, PenaltyKind.FINE));
        bureau.refuse(
                OVER_ON_THE_SPOT_CAP,
                onTheSpot(Offender.of(WANG), "200.01", first, PenaltyKind.FINE));
        bureau.refuse(NOT_ON_THE_SPOT, onTheSpot(ELM, "0", first, PenaltyKind.CLOSURE_ORDERED));
        bureau.refuse(REVIEW_FIRST_UNTOLD, onTheSpot(ELM, "100", REMEDIES, PenaltyKind.FINE));
        bureau.accept(onTheSpot(ELM, "100", first, PenaltyKind.FINE));
        bureau.accept(new ReportOnTheSpot(CASE, FIRST, "Law", FILED));
        bureau.refuse(REPORTED_ALREADY, new ReportOnTheSpot(CASE, SECOND, "Law", FILED));
        var collect =
                new CollectFine(
                        CASE,
                        "F-1",
                        yuan("100"),
                        CollectionGround.SMALL,
                        List.of(FIRST, SECOND),
                        FILED);
        bureau.accept(collect);
        assertThat(due("penalty.hand-in")).isEqualTo(day("2026-03-04"));
        bureau.refuse(UNKNOWN_COLLECTION, new HandInFine(CASE, "F-2", FIRST, "Cash", FILED));
        bureau.accept(new HandInFine(CASE, "F-1", FIRST, "Cash", FILED));
        bureau.refuse(HANDED_IN_ALREADY, new HandInFine(CASE, "F-1", SECOND, "Cash", FILED));
        assertThat(clocks(ClockMet.class, "penalty.hand-in")).hasSize(1);
    }

    @Test
    void a_fine_imposed_in_the_office_is_collected_by_no_officer() {
        bureau.accept(fineServed(CASE));
        bureau.refuse(
                NOT_COLLECTABLE,
                new CollectFine(
                        CASE,
                        "F-1",
                        yuan("100"),
                        CollectionGround.HARD_LATER,
                        List.of(FIRST, SECOND),
                        day("2026-04-01")));
    }

    @Test
    void acts_come_in_the_order_of_their_days() {
        bureau.accept(clue(CASE, FILED), filing(CASE, ELM), conclusion(CASE));
        bureau.refuse(
                ACT_OUT_OF_ORDER, intention(CASE, yuan("1"), day("2026-03-13"), PenaltyKind.FINE));
    }

    // ---- checks

    private static final EnforcementCheckId CHECK = new EnforcementCheckId("EC-1");

    private static PlanCheck plan(Selection selection, @Nullable String draw) {
        return new PlanCheck(
                CHECK,
                null,
                "Elm Ltd",
                "Fees.",
                selection,
                draw,
                List.of(FIRST, SECOND),
                "Law",
                FIRST,
                FILED);
    }

    @Test
    void a_check_is_planned_done_by_two_and_settled_once() {
        bureau.refuse(DRAW_UNRECORDED, plan(Selection.DRAWN, null));
        bureau.accept(plan(Selection.DRAWN, DIGEST));
        bureau.refuse(CHECK_ID_IN_USE, plan(Selection.PLANNED, null));
        bureau.refuse(CHECK_NOT_DONE, new FindCheckedInOrder(CHECK, FIRST, FILED));
        bureau.refuse(
                FEWER_THAN_TWO_OFFICERS,
                new DoCheck(CHECK, List.of(FIRST), "Fees were too high.", DIGEST, FILED));
        bureau.accept(new DoCheck(CHECK, List.of(FIRST, SECOND), "Fees too high.", DIGEST, FILED));
        bureau.refuse(
                NOTHING_TO_RECHECK,
                new RepeatCheck(CHECK, true, "Done.", List.of(FIRST, SECOND), FILED));
        bureau.accept(
                new DemandRectification(CHECK, "Pay back.", FILED.plusDays(30), FIRST, FILED));
        bureau.refuse(CHECK_SETTLED, new FindCheckedInOrder(CHECK, FIRST, FILED));
        bureau.accept(
                new RepeatCheck(
                        CHECK, false, "Not paid back.", List.of(FIRST, SECOND), day("2026-04-02")),
                new GiveClue(CHECK, CASE, "Fees not paid back.", FIRST, day("2026-04-02")));
        bureau.accept(
                new FollowClue(
                        CASE,
                        ClueSource.ENFORCEMENT_CHECK,
                        CHECK.toString(),
                        "Fees not paid back.",
                        day("2026-04-02")));
        assertThat(bureau.facts(ClueReceived.class).getFirst().unit()).isEqualTo("Law");
    }

    @Test
    void the_law_of_the_day_applies_unless_another_is_milder() {
        bureau.accept(clue(CASE, FILED));
        var c = filing(CASE, ELM);
        var old = new LegalBasis("Private Education Law", "62", "2016");
        bureau.accept(
                new FilePenaltyCase(
                        CASE,
                        c.number(),
                        ELM,
                        c.conduct(),
                        c.offence(),
                        old,
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
        bureau.refuse(LAW_NOT_IN_FORCE, fine(CASE, "1000"));
    }
}
