package org.chalkline.command.procedure.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.procedure.decision.DecisionRefusal.EFFECT_BEFORE_DECISION;
import static org.chalkline.command.procedure.standing.StandingRefusal.*;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Decided;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.Matter.Noted;
import org.chalkline.command.procedure.Matter.PublishedBy;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.procedure.standing.StandingCommand.*;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.ActStanding;
import org.chalkline.kernel.procedure.standing.ActStanding.Standing;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.FallenFacts;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.chalkline.kernel.procedure.standing.Proceeding.Instance;
import org.chalkline.kernel.procedure.standing.SequenceRange;
import org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StandingActsTest {
    private static final String MATTER = "matter/1";
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate RULED_ON = LocalDate.of(2026, 9, 1);
    private static final Proceeding REVIEW = proceeding("R-1", Instance.RECONSIDERATION);
    private static final Proceeding SUIT = proceeding("S-1", Instance.FIRST_INSTANCE);
    private static final Proceeding APPEAL = proceeding("A-1", Instance.SECOND_INSTANCE);

    private Bureau bureau = new Bureau(Dependents.AT_ONCE);
    private long decision;

    private static Proceeding proceeding(String number, Instance instance) {
        return new Proceeding(number, instance, "body");
    }

    @BeforeEach
    void decide() {
        bureau.accept(
                new Note(MATTER, 2, LocalDate.of(2026, 2, 2)),
                new Decide(MATTER, decision("D-1", "deputy", DECIDED_ON)));
        decision = bureau.positionOf(Decided.class);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static Decision decision(String number, String officer, LocalDate on) {
        return new Decision(
                number,
                "Bureau",
                officer,
                on,
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

    private SetActAside annul(Proceeding proceeding, @Nullable LocalDate remakeBy) {
        return new SetActAside(
                decision,
                FallGround.ANNULLED,
                proceeding,
                null,
                null,
                "No hearing.",
                remakeBy,
                Bureau.CLERK,
                RULED_ON);
    }

    private RestoreAct restore(Proceeding proceeding) {
        return new RestoreAct(
                decision, proceeding, null, null, "Retried.", Bureau.CLERK, RULED_ON.plusDays(9));
    }

    private UpholdAct uphold(Proceeding proceeding) {
        return new UpholdAct(decision, proceeding, null, Bureau.CLERK, RULED_ON);
    }

    private Standing standing() {
        var act = bureau.facts(ActsSetAside.class).getFirst().act();
        return ActStanding.of(act, bureau.facts()).standing();
    }

    @Test
    void an_annulled_decision_falls_with_what_it_did_at_once_and_not_with_the_period_it_met() {
        bureau.accept(annul(SUIT, null));
        var facts = bureau.facts();
        var fallen = FallenFacts.of(facts);
        for (int i = 0; i < facts.size(); i++) {
            boolean falls =
                    switch (facts.get(i)) {
                        case Decided e -> true;
                        case PublishedBy e -> true;
                        case ClockOpened e -> e.rule().rule().value().equals("licensing.delivery");
                        default -> false;
                    };
            assertThat(fallen.contains(i)).as(facts.get(i).toString()).isEqualTo(falls);
        }
        assertThat(FactsThatStand.of(facts)).hasAtLeastOneElementOfType(ClockMet.class);
        assertThat(bureau.facts(ActsSetAside.class))
                .singleElement()
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(DECIDED_ON))
                .satisfies(e -> assertThat(e.act().position()).isEqualTo(decision));
    }

    @Test
    void the_day_that_the_outcome_names_for_acting_anew_becomes_a_period() {
        bureau.accept(annul(SUIT, LocalDate.of(2026, 12, 1)));
        var opened = (ClockOpened) bureau.facts().getLast();
        assertThat(opened.rule().rule().value()).isEqualTo("litigation.remaking");
        assertThat(opened.due().date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(opened.unit()).isEqualTo("unit");
        assertThat(opened.clockId().value()).isEqualTo("matter/1:litigation.remaking");
    }

    @Test
    void a_day_for_acting_anew_before_the_ruling_is_refused() {
        bureau.refuse(REMAKING_IN_THE_PAST, annul(SUIT, RULED_ON.minusDays(1)));
    }

    @Test
    void the_same_ruling_again_records_nothing() {
        bureau.accept(annul(SUIT, LocalDate.of(2026, 12, 1)));
        assertThat(bureau.accept(annul(SUIT, LocalDate.of(2026, 12, 1)))).isEmpty();
        bureau.accept(restore(APPEAL));
        assertThat(bureau.accept(restore(APPEAL))).isEmpty();
    }

    @Test
    void on_an_act_that_fell_nothing_more_is_ruled() {
        bureau.accept(annul(SUIT, null));
        bureau.refuse(ACT_SET_ASIDE, annul(APPEAL, null));
        bureau.refuse(ACT_SET_ASIDE, uphold(APPEAL));
        bureau.refuse(
                ACT_SET_ASIDE,
                new StayAct(decision, APPEAL, "Harm.", Bureau.CLERK, RULED_ON.plusDays(1)));
    }

    @Test
    void a_lower_instance_does_not_rule_after_a_higher_one() {
        bureau.accept(uphold(SUIT));
        bureau.refuse(LOWER_AFTER_HIGHER, annul(REVIEW, null));
        bureau.accept(annul(APPEAL, null));
        bureau.refuse(LOWER_AFTER_HIGHER, restore(REVIEW));
        bureau.accept(restore(proceeding("T-1", Instance.RETRIAL)));
        assertThat(standing()).isEqualTo(Standing.STANDS);
    }

    @Test
    void a_lower_instance_neither_stays_nor_upholds_nor_blames_after_a_higher_one() {
        bureau.accept(uphold(SUIT));
        bureau.refuse(
                LOWER_AFTER_HIGHER,
                new ChallengeAct(decision, REVIEW, "Elm Ltd", Bureau.CLERK, RULED_ON));
        bureau.refuse(
                LOWER_AFTER_HIGHER, new StayAct(decision, REVIEW, "Harm.", Bureau.CLERK, RULED_ON));
        bureau.refuse(
                LOWER_AFTER_HIGHER,
                new EndStay(decision, REVIEW, "Security.", Bureau.CLERK, RULED_ON));
        bureau.refuse(LOWER_AFTER_HIGHER, uphold(REVIEW));
        bureau.refuse(
                LOWER_AFTER_HIGHER,
                new FindActUnlawful(decision, REVIEW, "No hearing.", null, Bureau.CLERK, RULED_ON));
    }

    @Test
    void a_proceeding_that_has_ended_rules_no_other_way() {
        bureau.accept(uphold(SUIT));
        bureau.refuse(RULED_OTHERWISE, annul(SUIT, null));
        bureau.refuse(
                RULED_OTHERWISE,
                new ChallengeAct(decision, SUIT, "Elm Ltd", Bureau.CLERK, RULED_ON));
    }

    @Test
    void what_was_decided_anew_is_not_overtaken_by_restoring_what_fell() {
        bureau.accept(annul(SUIT, null));
        bureau.accept(new Decide(MATTER, decision("D-2", "deputy", RULED_ON.plusDays(3))));
        bureau.refuse(DONE_ANEW, restore(APPEAL));
        var anew = bureau.positionOf(Decided.class);
        bureau.accept(
                new SetActAside(
                        anew,
                        FallGround.INVALID,
                        REVIEW,
                        null,
                        null,
                        "Decided twice.",
                        null,
                        Bureau.CLERK,
                        RULED_ON.plusDays(5)));
        bureau.accept(restore(APPEAL));
    }

    @Test
    void an_act_that_stands_is_not_restored() {
        bureau.refuse(ACT_STANDS, restore(SUIT));
    }

    @Test
    void a_stay_ends_only_where_there_is_one() {
        bureau.refuse(NOT_STAYED, new EndStay(decision, SUIT, "Why.", Bureau.CLERK, RULED_ON));
        bureau.accept(
                new StayAct(decision, SUIT, "Harm.", Bureau.CLERK, RULED_ON),
                new EndStay(decision, SUIT, "Security.", Bureau.CLERK, RULED_ON));
    }

    @Test
    void only_an_act_that_is_there_is_contested() {
        var elsewhere =
                new SetActAside(
                        4_711,
                        FallGround.ANNULLED,
                        SUIT,
                        null,
                        null,
                        "Why.",
                        null,
                        Bureau.CLERK,
                        RULED_ON);
        bureau.refuse(UNKNOWN_ACT, elsewhere);
        var period = bureau.positionOf(ClockOpened.class);
        bureau.refuse(
                NOT_AN_ACT, new ChallengeAct(period, SUIT, "Elm Ltd", Bureau.CLERK, RULED_ON));
    }

    @Test
    void nothing_is_ruled_before_the_act() {
        bureau.refuse(
                BEFORE_THE_ACT,
                new UpholdAct(decision, SUIT, null, Bureau.CLERK, DECIDED_ON.minusDays(1)));
    }

    @Test
    void what_was_recorded_by_mistake_falls_by_a_decision_of_who_may_correct() {
        var note = bureau.positionOf(Noted.class);
        bureau.refuse(DECISION_MISSING, mistaken(note, null));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                mistaken(note, decision("D-3", Bureau.CLERK, RULED_ON)));
        bureau.accept(mistaken(note, decision("D-3", Bureau.CORRECTOR, RULED_ON)));
        assertThat(FallenFacts.of(bureau.facts()).contains(note)).isTrue();
    }

    private static SetActAside mistaken(long note, @Nullable Decision decision) {
        return new SetActAside(
                note,
                FallGround.RECORDED_IN_ERROR,
                null,
                decision,
                null,
                "Entered for another matter.",
                null,
                Bureau.CLERK,
                RULED_ON);
    }

    @Test
    void only_who_judges_annuls() {
        bureau.refuse(
                PROCEEDING_MISSING,
                new SetActAside(
                        decision,
                        FallGround.ANNULLED,
                        null,
                        decision("D-3", Bureau.CORRECTOR, RULED_ON),
                        null,
                        "Why.",
                        null,
                        Bureau.CLERK,
                        RULED_ON));
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new UpholdAct(decision, SUIT, null, Bureau.CORRECTOR, RULED_ON));
    }

    @Test
    void only_who_records_rulings_sets_aside_and_restores_and_nobody_ahead_or_before_the_act() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED, annul(SUIT, null, Bureau.CORRECTOR, RULED_ON));
        var ahead = Bureau.TODAY.plusDays(1);
        bureau.refuse(ACT_IN_FUTURE, annul(SUIT, null, Bureau.CLERK, ahead));
        bureau.refuse(ACT_IN_FUTURE, new UpholdAct(decision, SUIT, null, Bureau.CLERK, ahead));
        var before = DECIDED_ON.minusDays(1);
        bureau.refuse(BEFORE_THE_ACT, annul(SUIT, null, Bureau.CLERK, before));
        bureau.accept(annul(SUIT, null));
        bureau.refuse(PowerRefusal.OFFICER_NOT_EMPOWERED, restore(Bureau.CORRECTOR, RULED_ON));
        bureau.refuse(BEFORE_THE_ACT, restore(Bureau.CLERK, before));
    }

    private SetActAside annul(
            Proceeding proceeding, @Nullable Decision by, String officer, LocalDate on) {
        return new SetActAside(
                decision,
                FallGround.ANNULLED,
                proceeding,
                by,
                null,
                "No hearing.",
                null,
                officer,
                on);
    }

    private RestoreAct restore(String officer, LocalDate on) {
        return new RestoreAct(decision, APPEAL, null, null, "Retried.", officer, on);
    }

    @Test
    void the_bureau_sets_no_period_for_itself_and_carries_no_ruling_out_before_it_decides_so() {
        bureau.refuse(
                REMAKING_NOT_ORDERED,
                annul(proceeding("B-1", Instance.BUREAU), LocalDate.of(2026, 12, 1)));
        var later = decision("D-3", Bureau.CLERK, RULED_ON.plusDays(1));
        bureau.refuse(EFFECT_BEFORE_DECISION, annul(SUIT, later, Bureau.CLERK, RULED_ON));
    }

    @Test
    void a_ruling_says_who_ruled_in_which_proceeding_and_why() {
        for (var blank :
                List.of(
                        new Proceeding(" ", Instance.FIRST_INSTANCE, "Court"),
                        new Proceeding("S-1", Instance.FIRST_INSTANCE, " "))) {
            bureau.refuse(
                    TEXT_MISSING,
                    new ChallengeAct(decision, blank, "Elm Ltd", Bureau.CLERK, RULED_ON));
            bureau.refuse(
                    TEXT_MISSING, new StayAct(decision, blank, "Harm.", Bureau.CLERK, RULED_ON));
            bureau.refuse(
                    TEXT_MISSING,
                    new EndStay(decision, blank, "Security.", Bureau.CLERK, RULED_ON));
            bureau.refuse(TEXT_MISSING, uphold(blank));
            bureau.refuse(
                    TEXT_MISSING,
                    new FindActUnlawful(
                            decision, blank, "No hearing.", null, Bureau.CLERK, RULED_ON));
            bureau.refuse(TEXT_MISSING, annul(blank, null));
        }
        bureau.refuse(TEXT_MISSING, new ChallengeAct(decision, SUIT, " ", Bureau.CLERK, RULED_ON));
        bureau.refuse(TEXT_MISSING, new StayAct(decision, SUIT, " ", Bureau.CLERK, RULED_ON));
        bureau.refuse(TEXT_MISSING, new EndStay(decision, SUIT, " ", Bureau.CLERK, RULED_ON));
        bureau.refuse(
                TEXT_MISSING,
                new FindActUnlawful(decision, SUIT, " ", null, Bureau.CLERK, RULED_ON));
        bureau.refuse(
                DIGEST_MALFORMED,
                new FindActUnlawful(decision, SUIT, "No hearing.", "scan", Bureau.CLERK, RULED_ON));
        bureau.refuse(
                DIGEST_MALFORMED, new UpholdAct(decision, SUIT, "scan", Bureau.CLERK, RULED_ON));
        bureau.refuse(DIGEST_MALFORMED, annulled("scan", "No hearing."));
        bureau.refuse(TEXT_MISSING, annulled(null, " "));
        bureau.accept(annul(SUIT, null));
        bureau.refuse(DIGEST_MALFORMED, restored("scan", "Retried."));
        bureau.refuse(TEXT_MISSING, restored(null, " "));
    }

    private SetActAside annulled(@Nullable String judgment, String reasons) {
        return new SetActAside(
                decision,
                FallGround.ANNULLED,
                SUIT,
                null,
                judgment,
                reasons,
                null,
                Bureau.CLERK,
                RULED_ON);
    }

    private RestoreAct restored(@Nullable String judgment, String reasons) {
        return new RestoreAct(
                decision, APPEAL, null, judgment, reasons, Bureau.CLERK, RULED_ON.plusDays(9));
    }

    @Test
    void so_many_facts_fall_that_one_fact_can_not_name_them() {
        bureau.close();
        bureau =
                new Bureau(
                        (recorded, act) -> {
                            var every = new BitSet();
                            for (int i = act + 1; i < recorded.size(); i += 2) every.set(i);
                            return every;
                        });
        decide();
        bureau.accept(new Note(MATTER, 5_000, RULED_ON));
        bureau.accept(annul(SUIT, null));
        var told = bureau.facts(ActsSetAside.class);
        assertThat(told).hasSizeBetween(2, 10);
        var numbers = new BitSet();
        for (var fact : told) {
            assertThat(FactJson.writeBytes(fact)).hasSizeLessThan(58 * 1024);
            numbers.or(SequenceRange.numbers(fact.acts()));
        }
        assertThat(numbers.cardinality()).isGreaterThan(2_500);
        assertThat(ActStanding.of(told.getFirst().act(), bureau.facts()).fellWith())
                .isEqualTo(SequenceRange.of(numbers));
        bureau.accept(restore(APPEAL));
        assertThat(FallenFacts.of(bureau.facts()).isNone()).isTrue();
    }
}
