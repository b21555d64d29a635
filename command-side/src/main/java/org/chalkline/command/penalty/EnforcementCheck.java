package org.chalkline.command.penalty;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.penalty.PenaltyRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.INVESTIGATE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.penalty.CheckCommand.*;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.penalty.CheckEvent;
import org.chalkline.kernel.penalty.CheckEvent.*;
import org.chalkline.kernel.penalty.EnforcementCheckId;
import org.jspecify.annotations.Nullable;

/**
 * A check of whether the law is kept (执法检查): planned, done by two who are certified that day, and
 * found in order; or something is to be put right, and is looked at again; or a clue comes of it.
 */
@Aggregate
public class EnforcementCheck {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private EnforcementCheckId id;

    private final List<CheckEvent> facts = new ArrayList<>();
    private @Nullable CheckPlanned planned;
    private boolean done;
    private boolean inOrder;
    private boolean demanded;
    private boolean rectified;
    private boolean gaveClue;
    private LocalDate lastAct = Fact.SINCE_EVER;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanCheck c, PenaltyOffice office) {
        var fact =
                new CheckPlanned(
                        c.check(),
                        c.school(),
                        c.organisation(),
                        c.matters(),
                        c.selection(),
                        c.draw(),
                        c.officers(),
                        c.unit(),
                        c.officer(),
                        c.effectiveOn());
        if (facts.contains(fact)) return;
        refuseIf(planned != null, CHECK_ID_IN_USE);
        office.requireDone(c.effectiveOn());
        refuseIf((c.school() == null) == (c.organisation() == null), CHECKED_UNNAMED);
        if (c.school() != null) office.requireKnown(c.school());
        if (c.organisation() != null) requireLine(c.organisation(), LINE);
        requireText(c.matters(), TEXT);
        requireLine(c.unit(), LINE);
        refuseIf((c.selection() == Selection.DRAWN) != (c.draw() != null), DRAW_UNRECORDED);
        if (c.draw() != null) requireDigest(c.draw());
        office.requireInvestigators(c.officers(), c.effectiveOn());
        office.require(c.officer(), INVESTIGATE, c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DoCheck c, PenaltyOffice office) {
        var fact =
                new CheckDone(c.check(), c.officers(), c.findings(), c.record(), c.effectiveOn());
        if (!requireNew(fact, office)) return;
        refuseIf(done, CHECK_DONE_ALREADY);
        office.requireInvestigators(c.officers(), c.effectiveOn());
        requireText(c.findings(), TEXT);
        requireDigest(c.record());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(FindCheckedInOrder c, PenaltyOffice office) {
        var fact = new CheckedInOrder(c.check(), c.officer(), c.effectiveOn());
        if (!requireNew(fact, office)) return;
        requireUnsettled(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DemandRectification c, PenaltyOffice office) {
        var fact =
                new CheckDemandedRectification(
                        c.check(), c.deficiencies(), c.by(), c.officer(), c.effectiveOn());
        if (!requireNew(fact, office)) return;
        requireUnsettled(c.officer(), c.effectiveOn(), office);
        requireText(c.deficiencies(), TEXT);
        requireDate(c.by(), office.today());
        refuseIf(!c.by().isAfter(c.effectiveOn()), DAY_NOT_AHEAD);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RepeatCheck c, PenaltyOffice office) {
        var fact =
                new CheckRepeated(
                        c.check(), c.rectified(), c.findings(), c.officers(), c.effectiveOn());
        if (!requireNew(fact, office)) return;
        refuseIf(!demanded || rectified, NOTHING_TO_RECHECK);
        office.requireInvestigators(c.officers(), c.effectiveOn());
        requireText(c.findings(), TEXT);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(GiveClue c, PenaltyOffice office) {
        var fact =
                new CheckGaveClue(
                        c.check(), c.penaltyCase(), c.summary(), c.officer(), c.effectiveOn());
        if (!requireNew(fact, office)) return;
        refuseIf(!done, CHECK_NOT_DONE);
        refuseIf(inOrder || gaveClue, CHECK_SETTLED);
        requireText(c.summary(), TEXT);
        office.require(c.officer(), INVESTIGATE, c.effectiveOn());
        boolean used = !office.facts().of(c.penaltyCase().toString()).isEmpty();
        refuseIf(used, PENALTY_CASE_ID_IN_USE);
        apply(fact);
    }

    private void requireUnsettled(String officer, LocalDate on, PenaltyOffice office) {
        refuseIf(!done, CHECK_NOT_DONE);
        refuseIf(inOrder || demanded || gaveClue, CHECK_SETTLED);
        office.require(officer, INVESTIGATE, on);
    }

    /** Whether it wasn't recorded yet; refuses what comes out of order. */
    private boolean requireNew(CheckEvent fact, PenaltyOffice office) {
        refuseIf(planned == null, UNKNOWN_CHECK);
        if (facts.contains(fact)) return false;
        office.requireDone(fact.effectiveOn());
        refuseIf(fact.effectiveOn().isBefore(lastAct), ACT_OUT_OF_ORDER);
        return true;
    }

    @EventSourcingHandler
    void on(CheckEvent fact) {
        id = fact.check();
        facts.add(fact);
        if (fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
        switch (fact) {
            case CheckPlanned e -> planned = e;
            case CheckDone e -> done = true;
            case CheckedInOrder e -> inOrder = true;
            case CheckDemandedRectification e -> demanded = true;
            case CheckRepeated e -> rectified = e.rectified();
            case CheckGaveClue e -> gaveClue = true;
        }
    }

    EnforcementCheck() {} // for Axon
}
