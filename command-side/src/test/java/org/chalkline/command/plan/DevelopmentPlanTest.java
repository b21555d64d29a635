package org.chalkline.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chalkline.command.plan.PlanBureau.*;
import static org.chalkline.command.plan.PlanRefusal.*;
import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.chalkline.command.plan.PlanCommand.PublishPlan;
import org.chalkline.command.plan.PlanCommand.RecordActual;
import org.chalkline.command.plan.PlanCommand.SetTarget;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.majordecision.DecisionAdviser;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertConclusion;
import org.chalkline.kernel.majordecision.MajorDecisionEvent.ExpertHeard;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.StoredQueryException.Fault;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockMet;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.vote.Ballot;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteEvent.VoteTaken;
import org.chalkline.kernel.procedure.vote.VoteRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A plan and its targets, from the adoption to the last evaluation. */
class DevelopmentPlanTest {
    private final PlanBureau bureau = new PlanBureau();

    @AfterEach
    void close() {
        bureau.close();
    }

    @Test
    void a_five_year_plan_is_for_five_years_and_an_annual_plan_for_one() {
        bureau.refuse(PLAN_YEARS_CONTRADICT, adopt(PlanKind.FIVE_YEAR, 2021, 2024));
        bureau.refuse(PLAN_YEARS_CONTRADICT, adopt(PlanKind.ANNUAL, 2021, 2022));
        bureau.refuse(PLAN_YEARS_CONTRADICT, adopt(PlanKind.SPECIAL, 2021, 2020));
        bureau.refuse(PLAN_YEARS_CONTRADICT, adopt(PlanKind.LIFELONG_EDUCATION, 2021, 2031));
        bureau.refuse(UNKNOWN_PLAN, told(value(2021, "1")));
        bureau.accept(adopt(PlanKind.ANNUAL, 2021, 2021));
        bureau.refuse(YEAR_OUTSIDE_PLAN, told(value(2022, "1")));
        bureau.refuse(YEAR_TWICE, told(value(2021, "1"), value(2021, "2")));
        bureau.refuse(TARGET_WITHOUT_VALUES, told());
        bureau.refuse(PLAN_WITHOUT_TARGETS, publish());
    }

    @Test
    void a_figure_told_by_a_source_comes_with_its_paper_for_a_year_with_a_value() {
        bureau.published();
        bureau.refuse(
                PLAN_PUBLIC_ALREADY, new PublishPlan(PLAN, "Gazette", PLANNER, DAY.plusDays(1)));
        var bare =
                new RecordActual(
                        PLAN,
                        TOLD,
                        2021,
                        "%",
                        TargetValue.of("95"),
                        null,
                        null,
                        null,
                        REPORTER,
                        LocalDate.of(2022, 2, 1));
        bureau.refuse(ACTUAL_WITHOUT_PAPER, bare);
        bureau.accept(tell(2021, "95"));
        bureau.refuse(ACTUAL_UNCHANGED, retell(2021, "95", LocalDate.of(2022, 5, 1)));
    }

    @Test
    void a_target_has_one_source_and_a_figure_only_for_years_with_a_value() {
        bureau.accept(adopt(PlanKind.SPECIAL, 2021, 2022));
        var told = told(value(2021, "95"));
        var neither =
                new SetTarget(
                        PLAN,
                        TOLD,
                        told.title(),
                        told.measure(),
                        told.direction(),
                        null,
                        told.values(),
                        null,
                        null,
                        PLANNER,
                        DAY);
        bureau.refuse(SOURCE_MISTAKEN, neither);
        bureau.accept(told, publish());
        bureau.refuse(YEAR_WITHOUT_VALUE, tell(2022, "96"));
    }

    @Test
    void a_retry_records_nothing_whatever_came_since() {
        bureau.published();
        bureau.registers.answers.put(7L, "3");
        var acts =
                List.of(
                        tell(2021, "95"),
                        retell(2021, "94.8", LocalDate.of(2022, 5, 1)),
                        ask(2021, 7, null));
        bureau.accept(acts.toArray());
        bureau.registers.answers.clear();
        assertThat(bureau.accept(acts.toArray())).isEmpty();
        assertThat(bureau.accept(ask(2021, 7, "3"))).isEmpty();
    }

    @Test
    void figures_of_a_year_are_due_on_the_day_that_the_plan_names() {
        bureau.published();
        assertThat(bureau.facts().stream().filter(ClockOpened.class::isInstance)).hasSize(2);
        bureau.registers.answers.put(7L, "3");
        bureau.accept(tell(2021, "95"));
        assertThat(bureau.facts()).noneMatch(ClockMet.class::isInstance);
        assertThat(bureau.accept(ask(2021, 7, null)))
                .anySatisfy(fact -> assertThat(fact).isInstanceOf(ClockMet.class));
        // Of 2022 nothing comes until the day is over.
        var late = retell(2021, "94", LocalDate.of(2023, 4, 3));
        assertThat(bureau.accept(late))
                .anySatisfy(fact -> assertThat(fact).isInstanceOf(ClockLapsed.class));
    }

    @Test
    void what_the_registers_answer_is_recorded_with_its_point_and_nothing_else_is() {
        bureau.published();
        bureau.registers.answers.put(7L, "3.0");
        bureau.refuse(ACTUAL_DIFFERS, ask(2021, 7, "4"));
        bureau.refuse(QUERY_UNANSWERED, ask(2021, 8, null));
        bureau.accept(ask(2021, 7, "3"));
        var fact =
                bureau.facts().stream()
                        .filter(ActualRecorded.class::isInstance)
                        .map(ActualRecorded.class::cast)
                        .findFirst()
                        .orElseThrow();
        assertThat(fact.value()).isEqualTo(TargetValue.of("3"));
        assertThat(fact.source().query()).isEqualTo(QUERY);
        assertThat(fact.source().position()).isEqualTo(7L);
        assertThat(fact.source().day()).isEqualTo(LocalDate.of(2021, 12, 31));
    }

    @ParameterizedTest
    @EnumSource
    void a_faulty_query_is_refused_by_its_own_name(Fault fault) {
        bureau.published();
        bureau.registers.fault = fault;
        bureau.refuse(PlanRefusal.valueOf(fault.name()), ask(2021, 7, null));
    }

    @Test
    void a_figure_that_was_asked_for_is_not_put_right_by_hand() {
        bureau.published();
        bureau.registers.answers.put(7L, "3");
        bureau.accept(ask(2021, 7, null));
        var corrected = new PlansCorrected(bureau.office);
        corrected.require(bureau.facts());
        bureau.registers.answers.put(7L, "4");
        assertThatThrownBy(() -> corrected.require(bureau.facts()))
                .hasMessageContaining("ACTUAL_DIFFERS");
    }

    @Test
    void whoever_advised_before_does_not_evaluate() {
        bureau.published();
        var on = LocalDate.of(2022, 6, 1);
        bureau.refuse(EVALUATOR_ADVISED, evaluate(EvaluationStage.MID_TERM, ADVISER, on));
        bureau.accept(evaluate(EvaluationStage.MID_TERM, "Audit House", on));
        bureau.refuse(
                EVALUATED_ALREADY,
                evaluate(EvaluationStage.MID_TERM, "Another House", on.plusDays(1)));
        bureau.refuse(
                PLAN_STILL_RUNS,
                evaluate(EvaluationStage.FINAL, "Audit House", LocalDate.of(2022, 12, 31)));
        bureau.refuse(
                ACTUALS_MISSING,
                evaluate(EvaluationStage.FINAL, "Audit House", LocalDate.of(2023, 6, 1)));
    }

    private static VoteTaken vote(String number, Ballot head, LocalDate on) {
        return new VoteTaken(
                ProcedureId.of(PLAN.toString(), number),
                PLAN.toString(),
                PlanOffice.ADJUSTMENT,
                "Whether to adjust",
                new CollectiveVote(
                        "Leaders",
                        VoteRule.HEAD_UPON_DISCUSSION,
                        "Head",
                        List.of("Wu", "Head"),
                        List.of(),
                        List.of(
                                new Vote("Wu", Ballot.FOR, null, null),
                                new Vote("Head", head, null, null)),
                        Sha256.hex(number)),
                HEAD,
                on);
    }

    @Test
    void a_new_version_takes_an_evaluation_and_a_carried_vote_since_the_one_before() {
        bureau.published().accept(tell(2021, "95"));
        var values = List.of(value(2021, "95"), value(2022, "94"));
        var kept = adjust("V-2", values.get(0), values.get(1));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, kept);
        bureau.accept(evaluate(EvaluationStage.MID_TERM, "Audit House", LocalDate.of(2022, 6, 1)));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, adjust(null, value(2021, "95")));
        bureau.knowing(vote("V-1", Ballot.AGAINST, LocalDate.of(2022, 7, 1)));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, adjust("V-1", value(2021, "95")));
        bureau.knowing(vote("V-0", Ballot.FOR, LocalDate.of(2020, 7, 1)));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, adjust("V-0", value(2021, "95")));
        bureau.knowing(vote("V-2", Ballot.FOR, LocalDate.of(2022, 8, 1)));
        bureau.refuse(YEAR_REPORTED, adjust("V-2", value(2021, "94"), value(2022, "94")));
        bureau.refuse(YEAR_REPORTED, adjust("V-2", value(2022, "94")));
        bureau.accept(kept);
        // It is open again until it is public.
        bureau.refuse(TARGET_EXISTS, told(value(2022, "93")));
        assertThat(bureau.facts()).anyMatch(TargetAdjusted.class::isInstance);
    }

    @Test
    void what_a_major_decision_adopted_is_changed_by_another_or_a_later_round_alone() {
        bureau.accept(
                adoptBy(citing("1", DAY)), told(value(2021, "95"), value(2022, "96")), publish());
        bureau.accept(evaluate(EvaluationStage.MID_TERM, "Audit House", LocalDate.of(2022, 6, 1)));
        var on = LocalDate.of(2022, 9, 1);
        bureau.knowing(vote("V-1", Ballot.FOR, LocalDate.of(2022, 8, 1)));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, adjustBy(decided(HEAD, on)));
        bureau.refuse(CHANGED_WITHOUT_PROCEDURE, adjustBy(citing("1", on)));
        bureau.accept(adjustBy(citing("2", on)));
    }

    @Test
    void an_adviser_of_the_major_decision_does_not_evaluate_the_plan_either() {
        bureau.knowing(
                new ExpertHeard(
                        MAJOR,
                        "E-1",
                        new DecisionAdviser(null, "School of Planning"),
                        "Planning",
                        PAPER,
                        ExpertConclusion.SUPPORTED,
                        OpinionResult.ADOPTED,
                        "As it was said.",
                        PLANNER,
                        DAY));
        bureau.accept(
                adoptBy(citing("1", DAY)), told(value(2021, "95"), value(2022, "96")), publish());
        bureau.refuse(
                EVALUATOR_ADVISED,
                evaluate(EvaluationStage.MID_TERM, "School of Planning", LocalDate.of(2022, 6, 1)));
    }

    private Set<Class<?>> falling(Class<? extends Fact> act) {
        var facts = bureau.facts();
        for (int i = 0; i < facts.size(); i++) {
            if (!act.isInstance(facts.get(i))) continue;
            return PlanDependents.of(facts, i).stream()
                    .mapToObj(each -> Objects.requireNonNull(facts.get(each)).getClass())
                    .collect(Collectors.toSet());
        }
        throw new AssertionError("none of " + act);
    }

    @Test
    void with_a_target_falls_what_was_said_of_it_and_with_the_adoption_everything() {
        bureau.published().accept(tell(2021, "95"), retell(2021, "94.8", LocalDate.of(2022, 5, 1)));
        assertThat(falling(ActualRecorded.class)).containsExactly(ActualRevised.class);
        assertThat(falling(TargetSet.class))
                .containsExactlyInAnyOrder(ActualRecorded.class, ActualRevised.class);
        assertThat(falling(PlanAdopted.class)).contains(PlanMadePublic.class, TargetSet.class);
    }
}
