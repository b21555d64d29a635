package org.chalkline.command.procedure.followup;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.ASSIGNED_OUT_OF_ORDER;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.DUE_BEFORE_ASSIGNED;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.FOLLOW_UP_SETTLED;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.SETTLED_BEFORE_REFUSED;
import static org.chalkline.command.procedure.followup.FollowUpRefusal.UNKNOWN_FOLLOW_UP;

import java.time.Clock;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.power.Powers;
import org.chalkline.command.reaction.ReportRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;
import org.chalkline.kernel.procedure.followup.FollowUpId;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * What should have followed from a fact and was refused. It stands on record until somebody says
 * what became of it; the facts don't say so by themselves, for what was refused may have become
 * needless, or be done otherwise.
 */
@Aggregate
public class FollowUp {
    private static final int LINE = 200;
    private static final int TEXT = 4_000;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private FollowUpId id;

    private @Nullable FollowUpRefused refused;
    private @Nullable FollowUpAssigned assigned;
    private @Nullable FollowUpSettled settled;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReportRefused c, Clock clock) {
        if (refused != null) return;
        apply(
                new FollowUpRefused(
                        c.followUp(),
                        c.reaction(),
                        c.about(),
                        c.position(),
                        c.command(),
                        c.code(),
                        c.message(),
                        c.dueOn(),
                        LocalDate.now(clock)));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AssignFollowUp c, Clock clock) {
        if (isAssigned(c)) return;
        if (refused == null) throw new RefusedException(UNKNOWN_FOLLOW_UP);
        refuseIf(settled != null, FOLLOW_UP_SETTLED);
        requireLine(c.assignee(), LINE);
        var today = LocalDate.now(clock);
        Inputs.requireDone(c.effectiveOn(), today);
        Inputs.requireDate(c.dueOn(), today);
        var last = assigned == null ? refused.effectiveOn() : assigned.effectiveOn();
        refuseIf(c.effectiveOn().isBefore(last), ASSIGNED_OUT_OF_ORDER);
        refuseIf(c.dueOn().isBefore(c.effectiveOn()), DUE_BEFORE_ASSIGNED);
        apply(
                new FollowUpAssigned(
                        c.followUp(), c.assignee(), c.dueOn(), assignee(), c.effectiveOn()));
    }

    private boolean isAssigned(AssignFollowUp c) {
        return assigned != null
                && assigned.assignee().equals(c.assignee())
                && assigned.dueOn().equals(c.dueOn())
                && assigned.effectiveOn().equals(c.effectiveOn());
    }

    private @Nullable String assignee() {
        return assigned == null ? null : assigned.assignee();
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleFollowUp c, Clock clock, Powers powers) {
        var fact =
                new FollowUpSettled(
                        c.followUp(), c.officer(), c.how(), assignee(), c.effectiveOn());
        if (fact.equals(settled)) return;
        if (refused == null) throw new RefusedException(UNKNOWN_FOLLOW_UP);
        refuseIf(settled != null, FOLLOW_UP_SETTLED);
        requireLine(c.officer(), LINE);
        requireText(c.how(), TEXT);
        var today = LocalDate.now(clock);
        Inputs.requireDone(c.effectiveOn(), today);
        refuseIf(c.effectiveOn().isBefore(refused.effectiveOn()), SETTLED_BEFORE_REFUSED);
        powers.require(c.officer(), Power.SETTLE_FOLLOW_UPS, c.effectiveOn());
        apply(fact);
    }

    /** Whether somebody has seen to it. */
    boolean isSettled() {
        return settled != null;
    }

    @EventSourcingHandler
    void on(FollowUpEvent fact) {
        id = fact.followUp();
        switch (fact) {
            case FollowUpRefused e -> refused = e;
            case FollowUpAssigned e -> assigned = e;
            case FollowUpSettled e -> settled = e;
        }
    }

    FollowUp() {} // for Axon
}
