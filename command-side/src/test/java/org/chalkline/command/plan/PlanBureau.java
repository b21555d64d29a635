package org.chalkline.command.plan;

import static org.chalkline.command.procedure.notification.OfficesInMemory.decided;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.config.AggregateConfigurer;
import org.chalkline.command.BureauInMemory;
import org.chalkline.command.plan.PlanCommand.*;
import org.chalkline.command.procedure.clock.Calendars;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.kernel.fact.Sha256;
import org.chalkline.kernel.majordecision.MajorDecisionId;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.RegisterFigures;
import org.chalkline.kernel.plan.ReportDay;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.StoredQueryException;
import org.chalkline.kernel.plan.StoredQueryException.Fault;
import org.chalkline.kernel.plan.TargetDirection;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.power.OfficerId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.kernel.procedure.power.PowersEvent.PowerDelegated;
import org.jspecify.annotations.Nullable;

/** A bureau in memory that plans, beside registers that answer as they are told. */
final class PlanBureau extends BureauInMemory<PlanBureau> {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final LocalDate DAY = LocalDate.of(2021, 1, 11);
    static final PlanId PLAN = new PlanId("2021-plan");
    static final MajorDecisionId MAJOR = new MajorDecisionId("D-1");
    static final TargetId TOLD = new TargetId("told");
    static final TargetId ASKED = new TargetId("asked");
    static final StoredQuery QUERY = new StoredQuery("how many schools", "schools.total");
    static final String PAPER = Sha256.hex("paper");
    static final String HEAD = "Lin";
    static final String PLANNER = "Mei";
    static final String REPORTER = "Qiu";
    static final String ADVISER = "Institute";

    final Registers registers = new Registers();

    /** Answers by position, and can be read no more when it is said so. */
    static final class Registers implements RegisterFigures {
        final Map<Long, String> answers = new HashMap<>();
        @Nullable Fault fault;

        @Override
        public void require(StoredQuery query) throws StoredQueryException {
            if (fault != null) throw new StoredQueryException(fault);
        }

        @Override
        public TargetValue ask(StoredQuery query, long position, LocalDate day)
                throws StoredQueryException {
            require(query);
            var answer = answers.get(position);
            if (answer == null) throw new StoredQueryException(Fault.QUERY_UNANSWERED);
            return TargetValue.of(answer);
        }
    }

    final PlanOffice office;

    PlanBureau() {
        super(TODAY);
        office =
                new PlanOffice(
                        clock, new Calendars(factsOf), new Powers(factsOf), factsOf, registers);
        open(
                inMemory()
                        .registerComponent(PlanOffice.class, c -> office)
                        .configureAggregate(
                                AggregateConfigurer.defaultConfiguration(DevelopmentPlan.class)));
        delegated(HEAD, Power.DECIDE_MATTERS);
        delegated(PLANNER, Power.EVALUATE_PLANS);
        delegated(REPORTER, Power.REPORT_ACTUALS);
    }

    private void delegated(String officer, Power power) {
        knowing(
                new PowerDelegated(
                        new OfficerId(officer), power, "1", "Head", null, DAY.minusYears(3)));
    }

    static AdoptPlan adopt(PlanKind kind, int first, int last) {
        return new AdoptPlan(
                PLAN,
                kind,
                "Plan",
                "planning",
                first,
                last,
                PAPER,
                List.of(ADVISER),
                new ReportDay("03-31"),
                decided(HEAD, DAY),
                DAY);
    }

    /** A decision that rests on a round of a major decision. */
    static Decision citing(String round, LocalDate on) {
        var of = decided(HEAD, on);
        return new Decision(
                of.documentNumber() + "-" + round,
                of.body(),
                of.officer(),
                on,
                null,
                null,
                List.of(),
                List.of(new LegalBasis(MAJOR.toString(), "1", round)),
                of.reasons(),
                List.of(),
                null,
                null,
                null,
                null,
                null);
    }

    static AdoptPlan adoptBy(Decision decision) {
        var c = adopt(PlanKind.SPECIAL, 2021, 2022);
        return new AdoptPlan(
                c.plan(),
                c.kind(),
                c.title(),
                c.unit(),
                c.firstYear(),
                c.lastYear(),
                c.text(),
                List.of(),
                c.reportBy(),
                decision,
                c.effectiveOn());
    }

    static AdjustPlan adjustBy(Decision decision) {
        return new AdjustPlan(
                PLAN,
                Sha256.hex("second"),
                List.of(),
                "Fewer children.",
                "V-1",
                decision,
                decision.decidedOn());
    }

    static SetTarget told(YearValue... values) {
        return new SetTarget(
                PLAN,
                TOLD,
                "Enrolment",
                "%",
                TargetDirection.UP,
                null,
                List.of(values),
                "Yearbook",
                null,
                PLANNER,
                DAY);
    }

    static SetTarget asked(YearValue... values) {
        return new SetTarget(
                PLAN,
                ASKED,
                "Schools",
                "所",
                TargetDirection.UP,
                null,
                List.of(values),
                null,
                QUERY,
                PLANNER,
                DAY);
    }

    static YearValue value(int year, String value) {
        return new YearValue(year, TargetValue.of(value));
    }

    static PublishPlan publish() {
        return new PublishPlan(PLAN, "Site", PLANNER, DAY);
    }

    static RecordActual tell(int year, String value) {
        return new RecordActual(
                PLAN,
                TOLD,
                year,
                "%",
                TargetValue.of(value),
                PAPER,
                null,
                null,
                REPORTER,
                LocalDate.of(year + 1, 2, 1));
    }

    static RecordActual ask(int year, long position, @Nullable String value) {
        return new RecordActual(
                PLAN,
                ASKED,
                year,
                "所",
                value == null ? null : TargetValue.of(value),
                null,
                position,
                LocalDate.of(year, 12, 31),
                REPORTER,
                LocalDate.of(year + 1, 2, 1));
    }

    static ReviseActual retell(int year, String value, LocalDate on) {
        return new ReviseActual(
                PLAN,
                TOLD,
                year,
                "%",
                TargetValue.of(value),
                PAPER,
                null,
                null,
                "Counted twice.",
                REPORTER,
                on);
    }

    static EvaluatePlan evaluate(EvaluationStage stage, String evaluator, LocalDate on) {
        return new EvaluatePlan(PLAN, stage, evaluator, "On the whole.", PAPER, PLANNER, on);
    }

    static AdjustPlan adjust(@Nullable String vote, YearValue... values) {
        var on = LocalDate.of(2022, 9, 1);
        return new AdjustPlan(
                PLAN,
                Sha256.hex("second"),
                List.of(new AdjustedTarget(TOLD, List.of(values))),
                "Fewer children.",
                vote,
                decided(HEAD, on),
                on);
    }

    /** With both targets for two years, and public. */
    PlanBureau published() {
        accept(
                adopt(PlanKind.SPECIAL, 2021, 2022),
                told(value(2021, "95"), value(2022, "96")),
                asked(value(2021, "3"), value(2022, "4")),
                publish());
        return this;
    }
}
