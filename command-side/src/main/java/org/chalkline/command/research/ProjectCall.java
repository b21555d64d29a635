package org.chalkline.command.research;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.research.ResearchRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.CALL_PROJECTS;

import java.time.LocalDate;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.clock.Clocks;
import org.chalkline.command.research.ProjectCallCommand.*;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.clock.RuleId;
import org.chalkline.kernel.research.ProjectCallEvent;
import org.chalkline.kernel.research.ProjectCallEvent.CallClosed;
import org.chalkline.kernel.research.ProjectCallEvent.CallPublished;
import org.chalkline.kernel.research.ProjectCallId;
import org.chalkline.kernel.school.Ownership;
import org.jspecify.annotations.Nullable;

/**
 * A call for research projects (课题申报): published, and closed. Between its days it takes what is
 * submitted; each project looks that up.
 */
@Aggregate
public class ProjectCall {
    static final RuleId CLOSING = new RuleId("research.call");

    /** From that day on the regulations give private schools the same right (第四十条). */
    private static final LocalDate EQUAL_FROM = LocalDate.of(2021, 9, 1);

    private static final int LINE = 200;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private ProjectCallId id;

    private final Clocks clocks = new Clocks();
    private @Nullable CallPublished published;
    private @Nullable CallClosed closed;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PublishCall c, ResearchOffice office) {
        var fact =
                new CallPublished(
                        c.call(),
                        c.title(),
                        c.text(),
                        c.publishedIn(),
                        c.eligible(),
                        c.budget(),
                        c.budgetUnit(),
                        c.unit(),
                        c.from(),
                        c.until(),
                        c.officer(),
                        c.effectiveOn());
        if (fact.equals(published)) return;
        refuseIf(published != null, CALL_EXISTS);
        requireLine(c.title(), LINE);
        requireDigest(c.text());
        requireLine(c.publishedIn(), LINE);
        requireLine(c.unit(), LINE);
        refuseIf(
                c.eligible().isEmpty()
                        || c.eligible().contains(Ownership.UNSTATED)
                        || new HashSet<>(c.eligible()).size() < c.eligible().size(),
                NOBODY_ELIGIBLE);
        refuseIf(
                !c.eligible().contains(Ownership.PRIVATE) && !c.effectiveOn().isBefore(EQUAL_FROM),
                PRIVATE_SCHOOL_BARRED);
        ResearchOffice.requireYuan(c.budget());
        office.requireDone(c.effectiveOn());
        requireDate(c.from(), office.today());
        requireDate(c.until(), office.today());
        refuseIf(
                c.from().isBefore(c.effectiveOn()) || c.until().isBefore(c.from()),
                CALL_DAYS_CONTRADICT);
        office.require(c.officer(), CALL_PROJECTS, c.effectiveOn());
        apply(fact);
        clocks.openIfInForce(
                c.call().toString(),
                CLOSING,
                c.unit(),
                c.until(),
                c.effectiveOn(),
                office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseCall c, ResearchOffice office) {
        var call = requirePublished();
        var fact = new CallClosed(c.call(), c.officer(), c.effectiveOn());
        if (fact.equals(closed)) return;
        refuseIf(closed != null, CALL_CLOSED_ALREADY);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(call.effectiveOn()), ACT_OUT_OF_ORDER);
        refuseIf(c.effectiveOn().isBefore(call.until()), CALL_STILL_OPEN);
        office.require(c.officer(), CALL_PROJECTS, c.effectiveOn());
        clocks.settle(c.effectiveOn(), office.calendar());
        apply(fact);
        clocks.meet(CLOSING, c.effectiveOn(), c.officer(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleCallClocks c, ResearchOffice office) {
        requirePublished();
        clocks.settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonCallClocksAnew c, ResearchOffice office) {
        requirePublished();
        var calendar = office.calendar();
        clocks.settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    private CallPublished requirePublished() {
        var known = published;
        if (known == null) throw new RefusedException(UNKNOWN_CALL);
        return known;
    }

    @EventSourcingHandler
    void on(ProjectCallEvent fact) {
        id = fact.call();
        switch (fact) {
            case CallPublished e -> published = e;
            case CallClosed e -> closed = e;
        }
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    ProjectCall() {} // for Axon
}
