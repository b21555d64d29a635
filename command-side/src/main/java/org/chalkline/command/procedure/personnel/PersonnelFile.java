package org.chalkline.command.procedure.personnel;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.Inputs;
import org.chalkline.command.procedure.personnel.PersonnelCommand.ReckonPersonnelFileAnew;
import org.chalkline.command.procedure.personnel.PersonnelCommand.SettlePersonnelFile;
import org.chalkline.kernel.calendar.WorkingDayCalendar;
import org.chalkline.kernel.procedure.clock.ClockEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent;
import org.chalkline.kernel.procedure.personnel.PersonnelEvent.SanctionPeriodEnded;
import org.chalkline.kernel.procedure.personnel.PersonnelFileId;

/**
 * One person's sanctions, and what they contest of what was decided on them. It follows the person
 * from post to post: a sanction of a teacher bars the office of a head as that of a head does.
 */
@Aggregate
public class PersonnelFile {
    @AggregateIdentifier private PersonnelFileId id;

    private final PersonnelState record = new PersonnelState();
    private final PersonnelClocks clocks = new PersonnelClocks();

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SettlePersonnelFile c, PersonnelOffice office) {
        if (record.exists()) settle(office.today(), office.calendar());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(ReckonPersonnelFileAnew c, PersonnelOffice office) {
        if (!record.exists()) return;
        var calendar = office.calendar();
        settle(c.publishedOn(), calendar);
        clocks.reckonAnew(c.notice(), c.publishedOn(), calendar);
    }

    /** Records every clock that ended before that day, and what its end means. */
    private void settle(LocalDate day, WorkingDayCalendar calendar) {
        clocks.settle(
                day,
                calendar,
                lapse -> {
                    var on = lapse.effectiveOn();
                    for (var over : record.over(on)) {
                        apply(new SanctionPeriodEnded(id.person(), over.sanction(), on));
                    }
                });
    }

    /**
     * Records what was done, unless it is on file already.
     *
     * @param on the day on which it was done
     * @param rules refuses it where the law or the record doesn't allow it
     * @return whether it was recorded
     */
    boolean act(PersonnelEvent fact, LocalDate on, PersonnelOffice office, Runnable rules) {
        if (record.knows(fact, office.seals())) return false;
        var today = office.today();
        Inputs.requireDone(on, today);
        requireDate(fact.effectiveOn(), today);
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        office.people().requireBorn(fact.person(), fact.effectiveOn());
        if (record.exists()) settle(on, office.calendar());
        rules.run();
        apply(fact);
        return true;
    }

    PersonnelFileId id() {
        return id;
    }

    PersonnelState onFile() {
        return record;
    }

    PersonnelClocks clocks() {
        return clocks;
    }

    @EventSourcingHandler
    void on(PersonnelEvent fact) {
        id = new PersonnelFileId(fact.person());
        record.evolve(fact);
        clocks.on(fact);
    }

    @EventSourcingHandler
    void on(ClockEvent fact) {
        clocks.on(fact);
    }

    PersonnelFile() {} // for Axon
}
