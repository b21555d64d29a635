package org.chalkline.command.plan;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.plan.PlanRefusal.*;
import static org.chalkline.command.procedure.recusal.RecusalRefusal.OFFICER_STANDS_ASIDE;
import static org.chalkline.kernel.procedure.power.Power.DECIDE_MATTERS;
import static org.chalkline.kernel.procedure.power.Power.EVALUATE_PLANS;
import static org.chalkline.kernel.procedure.power.Power.REPORT_ACTUALS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.plan.PlanCommand.*;
import org.chalkline.command.plan.PlanState.Said;
import org.chalkline.command.plan.PlanState.Target;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.plan.ActualSource;
import org.chalkline.kernel.plan.DecidedRound;
import org.chalkline.kernel.plan.EvaluationStage;
import org.chalkline.kernel.plan.PlanEvent;
import org.chalkline.kernel.plan.PlanEvent.*;
import org.chalkline.kernel.plan.PlanId;
import org.chalkline.kernel.plan.PlanKind;
import org.chalkline.kernel.plan.StoredQuery;
import org.chalkline.kernel.plan.TargetId;
import org.chalkline.kernel.plan.TargetSource;
import org.chalkline.kernel.plan.TargetValue;
import org.chalkline.kernel.plan.YearValue;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockOpened;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.recusal.Recusals;
import org.jspecify.annotations.Nullable;

/**
 * A plan (规划、计划) and its targets: adopted, made public, reported on year by year, evaluated half
 * way, adjusted by a new version, and evaluated in the end.
 *
 * <p>A figure that a stored query answers is never typed in: the registers are asked at a position
 * and a day, and whoever asks them again there gets the same.
 */
@Aggregate
public class DevelopmentPlan {
    static final RuleId ACTUALS = new RuleId("plan.actuals");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;
    private static final int MEASURE = 20;
    private static final int MOST_YEARS = 10;
    private static final int FIVE = 5;
    private static final int FIRST_YEAR = 1949;
    private static final int MOST_ADVISERS = 50;
    private static final int MOST_TARGETS = 300;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private PlanId id;

    private final PlanState state = new PlanState();
    private final Clocks clocks = new Clocks();
    private final Map<Integer, ClockId> clockOfYear = new HashMap<>();
    private final Recusals recusals = new Recusals();
    private final Set<PlanEvent> facts = new HashSet<>();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdoptPlan c, PlanOffice office) {
        var fact =
                new PlanAdopted(
                        c.plan(),
                        c.kind(),
                        c.title(),
                        c.unit(),
                        c.firstYear(),
                        c.lastYear(),
                        c.text(),
                        c.advisers(),
                        c.reportBy(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(!facts.isEmpty(), PLAN_EXISTS);
        requireLine(c.title(), LINE);
        requireLine(c.unit(), LINE);
        requireDigest(c.text());
        requireYears(c.kind(), c.firstYear(), c.lastYear());
        requireAtMost(c.advisers(), MOST_ADVISERS);
        c.advisers().forEach(each -> requireLine(each, LINE));
        office.requireDone(c.effectiveOn());
        office.require(c.decision(), DECIDE_MATTERS, c.effectiveOn());
        apply(fact);
    }

    private static void requireYears(PlanKind kind, int first, int last) {
        int years = last - first + 1;
        boolean fits =
                switch (kind) {
                    case FIVE_YEAR -> years == FIVE;
                    case ANNUAL -> years == 1;
                    case LIFELONG_EDUCATION, SPECIAL -> years >= 1 && years <= MOST_YEARS;
                };
        refuseIf(!fits || first < FIRST_YEAR, PLAN_YEARS_CONTRADICT);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SetTarget c, PlanOffice office) {
        var fact =
                new TargetSet(
                        c.plan(),
                        c.target(),
                        c.title(),
                        c.measure(),
                        c.direction(),
                        c.baseline(),
                        c.values(),
                        new TargetSource(c.source(), c.query()),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requireRunning();
        refuseIf(!state.isOpen(), CHANGED_WITHOUT_PROCEDURE);
        refuseIf(state.target(c.target()) != null, TARGET_EXISTS);
        refuseIf(state.size() == MOST_TARGETS, TARGET_EXISTS);
        requireLine(c.title(), LINE);
        requireLine(c.measure(), MEASURE);
        requireValues(c.values(), plan);
        refuseIf((c.source() == null) == (c.query() == null), SOURCE_MISTAKEN);
        if (c.source() != null) requireLine(c.source(), LINE);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), EVALUATE_PLANS, c.effectiveOn());
        if (c.query() != null) requireSound(c.query(), office);
        apply(fact);
    }

    private static void requireSound(StoredQuery query, PlanOffice office) {
        requireText(query.document(), TEXT);
        requireLine(query.path(), LINE);
        office.require(query);
    }

    private static void requireValues(List<YearValue> values, PlanAdopted plan) {
        refuseIf(values.isEmpty(), TARGET_WITHOUT_VALUES);
        var years = new HashSet<Integer>();
        for (var each : values) {
            requireYear(each.year(), plan);
            refuseIf(!years.add(each.year()), YEAR_TWICE);
        }
    }

    private static void requireYear(int year, PlanAdopted plan) {
        refuseIf(year < plan.firstYear() || year > plan.lastYear(), YEAR_OUTSIDE_PLAN);
    }

    /** From then on the figures of each year are due. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishPlan c, PlanOffice office) {
        boolean known =
                facts.stream()
                        .anyMatch(
                                each ->
                                        each instanceof PlanMadePublic e
                                                && e.publishedIn().equals(c.publishedIn())
                                                && e.officer().equals(c.officer())
                                                && e.effectiveOn().equals(c.effectiveOn()));
        if (known) return;
        var plan = requireRunning();
        refuseIf(!state.isOpen(), PLAN_PUBLIC_ALREADY);
        refuseIf(!state.hasTargets(), PLAN_WITHOUT_TARGETS);
        requireLine(c.publishedIn(), LINE);
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), EVALUATE_PLANS, c.effectiveOn());
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(
                new PlanMadePublic(
                        c.plan(), state.version(), c.publishedIn(), c.officer(), c.effectiveOn()));
        for (int year : state.yearsWithValues()) {
            if (clockOfYear.containsKey(year)) continue;
            clocks.openIfInForce(
                    c.plan().toString(),
                    ACTUALS,
                    plan.unit(),
                    plan.reportBy().of(year),
                    c.effectiveOn(),
                    office.calendar());
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RecordActual c, PlanOffice office) {
        requireKnown();
        var target = requireTarget(c.target());
        // What was recorded first may have been revised since.
        if (isRecorded(c)) return;
        requireRunning();
        requireYear(target, c.year(), c.measure(), c.effectiveOn());
        refuseIf(target.actual(c.year()) != null, ACTUAL_EXISTS);
        requireReporter(c.officer(), c.effectiveOn(), office);
        var found = found(target, c.year(), given(c), c.effectiveOn(), office);
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(
                new ActualRecorded(
                        c.plan(),
                        c.target(),
                        c.year(),
                        found.value(),
                        found.source(),
                        c.officer(),
                        c.effectiveOn()));
        var clock = clockOfYear.get(c.year());
        if (clock != null && !state.lacksActual(c.year())) {
            clocks.meet(clock, c.effectiveOn(), c.officer(), office.calendar());
        }
    }

    private boolean isRecorded(RecordActual c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof ActualRecorded e
                                        && e.target().equals(c.target())
                                        && e.year() == c.year()
                                        && e.effectiveOn().equals(c.effectiveOn())
                                        && e.officer().equals(c.officer())
                                        && given(c).isOf(e.value(), e.source()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReviseActual c, PlanOffice office) {
        requireKnown();
        var target = requireTarget(c.target());
        if (isRevised(c)) return;
        requireYear(target, c.year(), c.measure(), c.effectiveOn());
        var said = target.actual(c.year());
        if (said == null) throw new RefusedException(ACTUAL_MISSING);
        requireText(c.reason(), TEXT);
        requireReporter(c.officer(), c.effectiveOn(), office);
        var found = found(target, c.year(), given(c), c.effectiveOn(), office);
        refuseIf(found.equals(said), ACTUAL_UNCHANGED);
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(
                new ActualRevised(
                        c.plan(),
                        c.target(),
                        c.year(),
                        said.value(),
                        found.value(),
                        found.source(),
                        c.reason(),
                        c.officer(),
                        c.effectiveOn()));
    }

    private boolean isRevised(ReviseActual c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof ActualRevised e
                                        && e.target().equals(c.target())
                                        && e.year() == c.year()
                                        && e.reason().equals(c.reason())
                                        && e.effectiveOn().equals(c.effectiveOn())
                                        && e.officer().equals(c.officer())
                                        && given(c).isOf(e.value(), e.source()));
    }

    /** Tells what is given of a figure. */
    private record Given(
            @Nullable TargetValue value,
            @Nullable String paper,
            @Nullable Long position,
            @Nullable LocalDate day) {

        /** Whether it says no more than is recorded. */
        boolean isOf(TargetValue recorded, ActualSource source) {
            return (value == null || value.equals(recorded))
                    && Objects.equals(paper, source.paper())
                    && Objects.equals(position, source.position())
                    && Objects.equals(day, source.day());
        }
    }

    private static Given given(RecordActual c) {
        return new Given(c.value(), c.paper(), c.position(), c.day());
    }

    private static Given given(ReviseActual c) {
        return new Given(c.value(), c.paper(), c.position(), c.day());
    }

    /** What a paper says is taken from it; what a stored query answers is asked for. */
    private static Said found(
            Target target, int year, Given given, LocalDate on, PlanOffice office) {
        var query = target.set().source().query();
        if (query == null) {
            if (given.value() == null || given.paper() == null) {
                throw new RefusedException(ACTUAL_WITHOUT_PAPER);
            }
            refuseIf(given.position() != null || given.day() != null, ACTUAL_WITHOUT_PAPER);
            requireDigest(given.paper());
            return new Said(given.value(), ActualSource.of(given.paper()));
        }
        if (given.position() == null || given.day() == null || given.paper() != null) {
            throw new RefusedException(ACTUAL_WITHOUT_POINT);
        }
        boolean within = given.day().getYear() == year && !given.day().isAfter(on);
        refuseIf(!within, DAY_OUTSIDE_YEAR);
        var answer = office.ask(query, given.position(), given.day());
        refuseIf(given.value() != null && !given.value().equals(answer), ACTUAL_DIFFERS);
        return new Said(answer, ActualSource.of(query, given.position(), given.day()));
    }

    private void requireYear(Target target, int year, String measure, LocalDate on) {
        requireYear(year, requireKnown());
        refuseIf(target.value(year) == null, YEAR_WITHOUT_VALUE);
        refuseIf(!target.set().measure().equals(measure), MEASURE_DIFFERS);
        refuseIf(on.getYear() < year, YEAR_AHEAD);
    }

    private void requireReporter(String officer, LocalDate on, PlanOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(state.versionOn()), ACT_OUT_OF_ORDER);
        requireOfficer(officer);
        office.require(officer, REPORT_ACTUALS, on);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EvaluatePlan c, PlanOffice office) {
        var fact =
                new PlanEvaluated(
                        c.plan(),
                        c.stage(),
                        c.evaluator(),
                        c.findings(),
                        c.report(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        var plan = requireRunning();
        requireLine(c.evaluator(), LINE);
        requireText(c.findings(), TEXT);
        requireDigest(c.report());
        boolean advised =
                plan.advisers().contains(c.evaluator())
                        || office.advised(state.decidedBy(), c.evaluator());
        refuseIf(advised, EVALUATOR_ADVISED);
        if (c.stage() == EvaluationStage.MID_TERM) {
            refuseIf(state.isEvaluatedHalfWay(), EVALUATED_ALREADY);
        } else {
            refuseIf(c.effectiveOn().getYear() <= plan.lastYear(), PLAN_STILL_RUNS);
            refuseIf(
                    state.yearsWithValues().stream().anyMatch(state::lacksActual), ACTUALS_MISSING);
        }
        requireNext(c.effectiveOn(), office);
        requireOfficer(c.officer());
        office.require(c.officer(), EVALUATE_PLANS, c.effectiveOn());
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AdjustPlan c, PlanOffice office) {
        if (isAdjusted(c)) return;
        var plan = requireRunning();
        requireDigest(c.text());
        requireText(c.reasons(), TEXT);
        requireNext(c.effectiveOn(), office);
        requireProcedure(c, plan, office);
        requireAtMost(c.targets(), MOST_TARGETS);
        var named = new HashSet<TargetId>();
        for (var each : c.targets()) {
            refuseIf(!named.add(each.target()), TARGET_EXISTS);
            var target = requireTarget(each.target());
            requireValues(each.values(), plan);
            requireReportedKept(target, each.values());
        }
        office.require(c.decision(), DECIDE_MATTERS, c.effectiveOn());
        c.decision().deciders().forEach(this::requireOfficer);
        clocks.settle(c.effectiveOn(), office.calendar());
        int version = state.version() + 1;
        apply(
                new PlanRevised(
                        c.plan(),
                        version,
                        c.text(),
                        c.reasons(),
                        c.vote(),
                        c.decision(),
                        c.effectiveOn()));
        for (var each : c.targets()) {
            apply(
                    new TargetAdjusted(
                            c.plan(), each.target(), version, each.values(), c.effectiveOn()));
        }
        for (var each : new TreeMap<>(clockOfYear).entrySet()) {
            if (state.yearsWithValues().contains(each.getKey())) continue;
            clocks.overtake(
                    each.getValue(), c.effectiveOn(), "plan.PlanRevised", office.calendar());
        }
    }

    private boolean isAdjusted(AdjustPlan c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof PlanRevised e
                                        && e.text().equals(c.text())
                                        && e.decision().equals(c.decision())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    /** A version goes the way that the plan went (Interim Regulations, 36 and 37). */
    private void requireProcedure(AdjustPlan c, PlanAdopted plan, PlanOffice office) {
        boolean ofSeveralYears = plan.lastYear() > plan.firstYear();
        refuseIf(ofSeveralYears && !state.isEvaluatedHalfWay(), CHANGED_WITHOUT_PROCEDURE);
        // That the round it cites is in force is seen to when any decision is recorded.
        var round = DecidedRound.of(c.decision());
        if (round != null) {
            refuseIf(round.equals(state.decidedBy()), CHANGED_WITHOUT_PROCEDURE);
            return;
        }
        refuseIf(state.decidedBy() != null, CHANGED_WITHOUT_PROCEDURE);
        boolean carried =
                c.vote() != null
                        && office.isCarried(
                                c.plan(), c.vote(), state.versionOn(), c.decision().decidedOn());
        refuseIf(!carried, CHANGED_WITHOUT_PROCEDURE);
    }

    private static void requireReportedKept(Target target, List<YearValue> values) {
        for (int year : target.reported()) {
            var now =
                    values.stream()
                            .filter(each -> each.year() == year)
                            .map(YearValue::value)
                            .findFirst()
                            .orElse(null);
            refuseIf(!Objects.equals(now, target.value(year)), YEAR_REPORTED);
        }
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettlePlanClocks c, PlanOffice office) {
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonPlanClocksAnew c, PlanOffice office) {
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    // ---- what acts have in common

    private PlanAdopted requireKnown() {
        var plan = state.adopted();
        if (plan == null) throw new RefusedException(UNKNOWN_PLAN);
        return plan;
    }

    private PlanAdopted requireRunning() {
        var plan = requireKnown();
        refuseIf(state.hasEnded(), PLAN_ENDED);
        return plan;
    }

    private Target requireTarget(TargetId target) {
        var known = state.target(target);
        if (known == null) throw new RefusedException(UNKNOWN_TARGET);
        return known;
    }

    private void requireNext(LocalDate on, PlanOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(state.versionOn()), ACT_OUT_OF_ORDER);
    }

    private void requireOfficer(String officer) {
        refuseIf(recusals.standsAside(officer), OFFICER_STANDS_ASIDE);
    }

    @EventSourcingHandler
    void on(PlanEvent fact) {
        id = fact.plan();
        facts.add(fact);
        state.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
        // The figures of a year are due on a day of the year after.
        if (fact instanceof ClockOpened e && e.rule().rule().equals(ACTUALS)) {
            clockOfYear.put(e.event().getYear() - 1, e.clockId());
        }
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        recusals.take(fact);
    }

    DevelopmentPlan() {} // for Axon
}
