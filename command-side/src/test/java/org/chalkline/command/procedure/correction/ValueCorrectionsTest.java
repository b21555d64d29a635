package org.chalkline.command.procedure.correction;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.chalkline.command.procedure.correction.CorrectionRefusal.*;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.CommonRefusal;
import org.chalkline.command.Reason;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.Matter.Decide;
import org.chalkline.command.procedure.Matter.Decided;
import org.chalkline.command.procedure.Matter.Note;
import org.chalkline.command.procedure.Matter.Noted;
import org.chalkline.command.procedure.decision.DecisionRefusal;
import org.chalkline.command.procedure.power.PowerRefusal;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.FactsThatStand;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ValueCorrectionsTest {
    private static final String MATTER = "matter/1";
    private static final String DAY = "/decision/decidedOn";
    private static final LocalDate DECIDED_ON = LocalDate.of(2026, 3, 20);
    private static final LocalDate CORRECTED_ON = LocalDate.of(2026, 9, 1);
    private static final String SCAN = "a".repeat(64);

    private final CorrectingBureau bureau =
            new CorrectingBureau(
                    Feature.named("others")
                            .restsOn(
                                    (act, facts) ->
                                            act instanceof Decided e
                                                            && e.decision()
                                                                    .decidedOn()
                                                                    .equals(DECIDED_ON)
                                                    ? List.of("licence/L-1")
                                                    : List.of()));

    private long decision;

    @BeforeEach
    void decide() {
        bureau.accept(
                new Note(MATTER, 2, LocalDate.of(2026, 2, 2)),
                new Decide(
                        MATTER,
                        new Decision(
                                "D-1",
                                "Bureau",
                                "deputy",
                                DECIDED_ON,
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
                                null)));
        decision = bureau.positionOf(Decided.class);
    }

    @AfterEach
    void close() {
        bureau.close();
    }

    private static CorrectValue correct(
            long act, String path, @Nullable String was, @Nullable String is) {
        return correct(act, path, was, is, false);
    }

    private static CorrectValue correct(
            long act, String path, @Nullable String was, @Nullable String is, boolean back) {
        return new CorrectValue(
                act,
                path,
                was,
                is,
                back,
                "Typed 20 for 2.",
                List.of(SCAN),
                CorrectingBureau.CORRECTOR,
                CORRECTED_ON);
    }

    private void refuse(Reason reason, String ending, CorrectValue c) {
        var refusal = requireNonNull(bureau.submit(c));
        assertThat(refusal.code()).isEqualTo(reason.name());
        assertThat(refusal.message()).startsWith(reason.message()).endsWith(ending);
        assertThat(bureau.facts(ValueCorrected.class)).isEmpty();
    }

    private <T extends Fact> T standing(Class<T> kind) {
        var facts = FactsThatStand.of(bureau.facts());
        return facts.stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
    }

    @Test
    void a_decision_date_is_put_right_and_what_was_recorded_stays_recorded() {
        bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"));
        assertThat(standing(Decided.class).decision().decidedOn()).isEqualTo("2026-03-02");
        assertThat(bureau.facts(Decided.class).getFirst().decision().decidedOn())
                .isEqualTo(DECIDED_ON);
        assertThat(bureau.facts(ValueCorrected.class))
                .singleElement()
                .satisfies(e -> assertThat(e.effectiveOn()).isEqualTo(DECIDED_ON))
                .satisfies(e -> assertThat(e.act().position()).isEqualTo(decision))
                .satisfies(e -> assertThat(e.act().document()).isEqualTo("D-1"));
    }

    @Test
    void a_correction_of_the_day_of_effect_has_effect_from_the_right_day() {
        bureau.accept(correct(decision, "/effectiveOn", "2026-03-20", "2026-04-01"));
        assertThat(standing(Decided.class).effectiveOn()).isEqualTo("2026-04-01");
        assertThat(bureau.facts(ValueCorrected.class).getFirst().effectiveOn())
                .isEqualTo("2026-04-01");
    }

    @Test
    void the_same_correction_again_records_nothing_though_another_value_was_corrected_since() {
        bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"));
        bureau.accept(correct(decision, "/effectiveOn", "2026-03-20", "2026-03-21"));
        assertThat(bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"))).isEmpty();
    }

    @Test
    void what_was_corrected_is_corrected_back_only_if_that_is_said() {
        bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"));
        bureau.refuse(CORRECTED_BACK, correct(decision, DAY, "2026-03-02", "2026-03-20"));
        bureau.refuse(
                NOT_CORRECTED_BEFORE, correct(decision, DAY, "2026-03-02", "2026-03-03", true));
        bureau.accept(correct(decision, DAY, "2026-03-02", "2026-03-20", true));
        assertThat(standing(Decided.class).decision().decidedOn()).isEqualTo(DECIDED_ON);
    }

    @Test
    void only_who_has_the_power_corrects_and_only_with_a_paper_that_shows_it() {
        bureau.refuse(
                PowerRefusal.OFFICER_NOT_EMPOWERED,
                new CorrectValue(
                        decision,
                        DAY,
                        "2026-03-20",
                        "2026-03-02",
                        false,
                        "Slip.",
                        List.of(SCAN),
                        "deputy",
                        CORRECTED_ON));
        bureau.refuse(
                EVIDENCE_MISSING,
                new CorrectValue(
                        decision,
                        DAY,
                        "2026-03-20",
                        "2026-03-02",
                        false,
                        "Slip.",
                        List.of(),
                        CorrectingBureau.CORRECTOR,
                        CORRECTED_ON));
        bureau.refuse(
                CommonRefusal.ACT_IN_FUTURE,
                new CorrectValue(
                        decision,
                        DAY,
                        "2026-03-20",
                        "2026-03-02",
                        false,
                        "Slip.",
                        List.of(SCAN),
                        CorrectingBureau.CORRECTOR,
                        CorrectingBureau.TODAY.plusDays(1)));
    }

    @Test
    void only_a_fact_that_was_recorded_can_be_corrected() {
        bureau.refuse(UNKNOWN_FACT, correct(4711, DAY, "2026-03-20", "2026-03-02"));
        var clock = bureau.positionOf(ClockOpened.class);
        bureau.refuse(RECKONED_NOT_RECORDED, correct(clock, "/unit", "unit", "other"));
        bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"));
        var correction = bureau.positionOf(ValueCorrected.class);
        bureau.refuse(SPEAKS_OF_OTHERS, correct(correction, "/why", "Typed 20 for 2.", "Other."));
    }

    @Test
    void what_does_not_fit_the_fact_is_refused() {
        refuse(
                WAS_OTHERWISE,
                "It says '2026-03-20'.",
                correct(decision, DAY, "2026-03-19", "2026-03-02"));
        bureau.refuse(NOTHING_CORRECTED, correct(decision, DAY, "2026-03-20", "2026-03-20"));
        refuse(UNKNOWN_PATH, ".", correct(decision, "/decision/day", null, "2026-03-02"));
        refuse(NOT_ONE_VALUE, ".", correct(decision, "/decision", null, "2026-03-02"));
        refuse(NOT_A_VALUE_OF_ITS_KIND, ".", correct(decision, DAY, "2026-03-20", "in March"));
        refuse(NOT_A_VALUE_OF_ITS_KIND, ".", correct(decision, "/matter", MATTER, "matter/2"));
    }

    @Test
    void a_decision_can_not_become_one_that_nobody_could_have_taken() {
        bureau.refuse(
                DecisionRefusal.EFFECT_BEFORE_DECISION,
                correct(decision, DAY, "2026-03-20", "2026-03-21"));
    }

    @Test
    void a_feature_refuses_what_can_not_have_been_so() {
        var note = bureau.positionOf(Noted.class);
        bureau.refuse(NOTHING_CORRECTED, correct(note, "/number", "0", "100"));
        bureau.accept(correct(note, "/number", "0", "99"));
    }

    @Test
    void what_was_done_after_a_wrong_value_is_flagged_each_by_itself() {
        bureau.accept(correct(bureau.positionOf(Noted.class), "/number", "0", "7"));
        var flagged = bureau.flagged();
        assertThat(flagged)
                .extracting(ReportRefused::about, ReportRefused::code)
                .containsOnly(
                        org.assertj.core.groups.Tuple.tuple(MATTER, "RESTS_ON_CORRECTED_VALUE"));
        assertThat(flagged.stream().map(ReportRefused::message).toList())
                .anyMatch(m -> m.contains("matter.Noted"))
                .anyMatch(m -> m.contains("matter.Decided") && m.contains("decision D-1"))
                .allMatch(m -> m.contains("/number was 0 and is 7"));
        assertThat(flagged).extracting(ReportRefused::followUp).doesNotHaveDuplicates();
    }

    @Test
    void what_a_decision_opened_and_what_rests_on_it_elsewhere_is_flagged() {
        bureau.accept(correct(decision, DAY, "2026-03-20", "2026-03-02"));
        var flagged = bureau.flagged();
        assertThat(flagged)
                .extracting(ReportRefused::about)
                .containsExactly(MATTER, MATTER, "licence/L-1");
        assertThat(flagged.getFirst().message())
                .contains("matter/1:licensing.delivery")
                .contains("/decision/decidedOn was 2026-03-20 and is 2026-03-02");
    }
}
