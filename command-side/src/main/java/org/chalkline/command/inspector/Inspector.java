package org.chalkline.command.inspector;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.inspector.InspectorRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.PLAN_INSPECTIONS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.inspector.InspectorCommand.*;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.InspectorEvent;
import org.chalkline.kernel.inspector.InspectorEvent.*;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.inspector.InspectorStanding;
import org.chalkline.kernel.inspector.InspectorTerms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * An education inspector (督学): appointed full-time by the government, or engaged part-time by the
 * supervision office for terms of three years, three in a row at the most, each further one after
 * an assessment that they passed.
 *
 * <p>A term whose last day passes ends by itself. Who was no inspector for some years begins a new
 * row of terms; how many is dated data, see {@link InspectorTerms}.
 */
@Aggregate
public class Inspector {
    static final RuleId TERM = new RuleId("supervision.term");

    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private InspectorId id;

    private final Clocks clocks = new Clocks();
    private final List<InspectorEvent> facts = new ArrayList<>();
    private @Nullable PersonId person;
    private String unit = "";
    private @Nullable InspectorAssessed assessed;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppointInspector c, InspectorOffice office) {
        var fact =
                new InspectorAppointed(
                        c.inspector(),
                        c.officer(),
                        c.person(),
                        c.unit(),
                        c.decision(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        requireSame(c.person());
        requireLine(c.officer(), LINE);
        requireLine(c.unit(), LINE);
        office.people().requireBorn(c.person(), c.effectiveOn());
        // The government decides on it (SUP 7): its officers hold no powers of the bureau's.
        office.require(c.decision(), c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        refuseIf(standing(c.effectiveOn()).serves(c.effectiveOn()), STILL_INSPECTOR);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EngageInspector c, InspectorOffice office) {
        if (engaged(c)) return;
        requireSame(c.person());
        requireLine(c.officer(), LINE);
        requireLine(c.unit(), LINE);
        office.people().requireBorn(c.person(), c.effectiveOn());
        office.require(c.decision(), PLAN_INSPECTIONS, c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        var before = standing(c.effectiveOn());
        refuseIf(before.serves(c.effectiveOn()), STILL_INSPECTOR);
        requireBreak(before, c.effectiveOn());
        apply(
                new InspectorEngaged(
                        c.inspector(),
                        c.officer(),
                        c.person(),
                        c.unit(),
                        c.effectiveOn().plusYears(InspectorTerms.on(c.effectiveOn()).termYears()),
                        c.decision(),
                        c.effectiveOn()));
        open(c.effectiveOn(), c.effectiveOn(), office);
    }

    private boolean engaged(EngageInspector c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof InspectorEngaged e
                                        && e.officer().equals(c.officer())
                                        && e.person().equals(c.person())
                                        && e.unit().equals(c.unit())
                                        && e.decision().equals(c.decision())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    /** A first term after others begins a new row only after a break, which is dated data. */
    private static void requireBreak(InspectorStanding before, LocalDate from) {
        var ended = before.ended();
        int years = InspectorTerms.on(from).breakYears();
        boolean inARow =
                before.term() > 0 && ended != null && from.isBefore(ended.plusYears(years));
        refuseIf(inARow, TERM_OVER);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssessInspector c, InspectorOffice office) {
        var whom = requireKnown();
        requireText(c.text(), TEXT);
        var fact =
                new InspectorAssessed(
                        c.inspector(),
                        c.result(),
                        office.seals().conduct(whom, c.text()),
                        c.officer(),
                        c.effectiveOn());
        if (recorded(fact, office)) return;
        requireInOrder(c.effectiveOn(), office);
        office.require(c.officer(), PLAN_INSPECTIONS, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EngageInspectorAgain c, InspectorOffice office) {
        requireKnown();
        if (engagedAgain(c)) return;
        office.require(c.decision(), PLAN_INSPECTIONS, c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        var now = standing(c.effectiveOn());
        refuseIf(now.term() == 0, FULL_TIME);
        var terms = InspectorTerms.on(c.effectiveOn());
        refuseIf(now.term() >= terms.mostTerms(), TERM_OVER);
        refuseIf(!now.serves(c.effectiveOn()), TERM_OVER);
        var until = now.until();
        refuseIf(
                until != null && c.effectiveOn().isBefore(until.minusMonths(terms.lastMonths())),
                TERM_RUNS_LONG);
        var last = assessed;
        refuseIf(last == null || last.result() == InspectorAssessmentResult.FAILED, NOT_ASSESSED);
        var from = until == null ? c.effectiveOn() : until;
        apply(
                new InspectorEngagedAgain(
                        c.inspector(),
                        now.term() + 1,
                        from.plusYears(terms.termYears()),
                        c.decision(),
                        c.effectiveOn()));
        clocks.meet(TERM, c.effectiveOn(), c.decision().officer(), office.calendar());
        open(from, c.effectiveOn(), office);
    }

    private boolean engagedAgain(EngageInspectorAgain c) {
        return facts.stream()
                .anyMatch(
                        each ->
                                each instanceof InspectorEngagedAgain e
                                        && e.decision().equals(c.decision())
                                        && e.effectiveOn().equals(c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndInspector c, InspectorOffice office) {
        requireKnown();
        var fact = new InspectorEnded(c.inspector(), c.ground(), c.decision(), c.effectiveOn());
        if (facts.contains(fact)) return;
        office.require(c.decision(), c.effectiveOn());
        requireInOrder(c.effectiveOn(), office);
        var now = standing(c.effectiveOn());
        // Who the government appointed it alone dismisses.
        if (now.term() > 0) office.require(c.decision(), PLAN_INSPECTIONS);
        refuseIf(!now.serves(c.effectiveOn()), TERM_OVER);
        apply(fact);
        clocks.overtakeAll(c.effectiveOn(), "the engagement was ended", office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareInspectorTie c, InspectorOffice office) {
        var whom = requireKnown();
        requireText(c.nature(), TEXT);
        var fact =
                new InspectorTieDeclared(
                        c.inspector(),
                        c.school(),
                        office.seals().family(whom, c.nature()),
                        c.effectiveOn());
        if (recorded(fact, office)) return;
        office.requireDone(c.effectiveOn());
        refuseIf(standing(c.effectiveOn()).ties().contains(c.school()), TIE_DECLARED_ALREADY);
        apply(fact);
    }

    /** Whether the district's own facts say so still is asked when it matters. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(NoteDistrictOfInspector c) {
        requireKnown();
        var fact = new InspectorEnteredDistrict(c.inspector(), c.district(), c.effectiveOn());
        if (!facts.contains(fact)) apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleInspectorClocks c, InspectorOffice office) {
        requireKnown();
        settle(office.today(), office);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonInspectorClocksAnew c, InspectorOffice office) {
        requireKnown();
        settle(c.publishedOn(), office);
        clocks.reckonAnew(c.notice(), c.publishedOn(), office.calendar());
    }

    private void settle(LocalDate day, InspectorOffice office) {
        clocks.settle(day, office.calendar(), this::termOver);
    }

    private void termOver(ClockLapsed lapse) {
        int term = standing(lapse.effectiveOn()).term();
        apply(new InspectorTermEnded(id, term, lapse.effectiveOn()));
    }

    private void open(LocalDate from, LocalDate on, InspectorOffice office) {
        // Before the regulations were in force a term had a last day, and no clock.
        clocks.openIfInForce(id.toString(), TERM, unit, from, on, office.calendar());
    }

    private InspectorStanding standing(LocalDate on) {
        return InspectorStanding.on(on, facts);
    }

    private boolean recorded(InspectorEvent fact, InspectorOffice office) {
        return facts.stream().anyMatch(each -> office.seals().same(each, fact));
    }

    private void requireSame(PersonId whom) {
        refuseIf(person != null && !person.equals(whom), INSPECTOR_EXISTS);
    }

    private PersonId requireKnown() {
        var known = person;
        if (known == null) throw new RefusedException(UNKNOWN_INSPECTOR);
        return known;
    }

    private void requireInOrder(LocalDate on, InspectorOffice office) {
        office.requireDone(on);
        refuseIf(on.isBefore(lastAct), ACT_OUT_OF_ORDER);
        settle(on, office);
    }

    @EventSourcingHandler
    void on(InspectorEvent fact) {
        id = fact.inspector();
        facts.add(fact);
        switch (fact) {
            case InspectorAppointed e -> begun(e.person(), e.unit());
            case InspectorEngaged e -> begun(e.person(), e.unit());
            case InspectorAssessed e -> assessed = e;
            case InspectorEngagedAgain e -> assessed = null;
            case InspectorEnded e -> {}
            case InspectorTermEnded e -> {}
            case InspectorTieDeclared e -> {}
            case InspectorEnteredDistrict e -> {}
        }
        boolean follows =
                fact instanceof InspectorTermEnded
                        || fact instanceof InspectorTieDeclared
                        || fact instanceof InspectorEnteredDistrict;
        if (!follows && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
    }

    private void begun(PersonId whom, String of) {
        person = whom;
        unit = of;
        assessed = null;
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    Inspector() {} // for Axon
}
