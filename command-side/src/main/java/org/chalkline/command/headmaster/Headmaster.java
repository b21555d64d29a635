package org.chalkline.command.headmaster;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.headmaster.HeadmasterRefusal.*;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.Inputs;
import org.chalkline.command.headmaster.HeadmasterCommand.*;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterEvent.*;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.RankRules;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.vote.VoteEvent;

/**
 * A person's career as a head: ranks and assessments. It follows the person from school to school;
 * which schools those are, the offices say.
 */
@Aggregate
public class Headmaster {
    private static final int LINE = 200;

    @AggregateIdentifier private HeadmasterId id;

    private final Career career = new Career();
    private final HeadmasterClocks clocks = new HeadmasterClocks();
    private boolean exists;

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(TakeOverRank c, CareerOffice office) {
        var fact =
                new RankTakenOver(c.headmaster().person(), c.rank(), c.source(), c.effectiveOn());
        if (career.knows(fact, office.seals())) return;
        var today = office.today();
        requireLine(c.source(), LINE);
        Inputs.requireDone(c.effectiveOn(), today);
        refuseIf(RankRules.standard().height(c.rank()).isEmpty(), UNKNOWN_RANK);
        office.requireOfAge(c.headmaster().person(), c.effectiveOn());
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettleHeadmaster c, CareerOffice office) {
        if (exists) settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonHeadmasterAnew c, CareerOffice office) {
        if (!exists) return;
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Records every clock that ended before that day. */
    private void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(day, calendar);
    }

    /**
     * Records what was done, unless it is on file already.
     *
     * @param on the day on which it was done
     * @param rules refuses it where the law or the record doesn't allow it
     * @return whether it was recorded
     */
    boolean act(HeadmasterEvent fact, LocalDate on, CareerOffice office, Runnable rules) {
        if (career.knows(fact, office.seals())) return false;
        var today = office.today();
        Inputs.requireDone(on, today);
        requireDate(fact.effectiveOn(), today);
        refuseIf(on.isBefore(career.lastAct()), ACT_OUT_OF_ORDER);
        office.people().requireBorn(fact.headmaster(), fact.effectiveOn());
        if (exists) settle(on, office.calendar());
        rules.run();
        apply(fact);
        return true;
    }

    /** An assessment is void, by a review or an appeal that is decided in this unit of work. */
    void revoke(AssessmentRevoked fact, WorkingDayCalendar calendar) {
        settle(fact.effectiveOn(), calendar);
        apply(fact);
    }

    HeadmasterId id() {
        return id;
    }

    Career career() {
        return career;
    }

    HeadmasterClocks clocks() {
        return clocks;
    }

    @EventSourcingHandler
    void on(HeadmasterEvent fact) {
        id = new HeadmasterId(fact.headmaster());
        exists = true;
        career.evolve(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(VoteEvent fact) {
        career.take(fact);
    }

    @EventSourcingHandler
    void on(NoticeEvent fact) {
        career.take(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        career.take(fact);
    }

    Headmaster() {} // for Axon
}
