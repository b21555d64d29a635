package org.chalkline.command.procedure.notification;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.notification.NotificationCommand.PassOnInbox;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitAbolished;
import org.chalkline.kernel.procedure.unit.UnitEvent.UnitMerged;
import org.springframework.stereotype.Component;

/** What a unit had open goes to the unit that goes on with its cases. */
@Component
public class WhenUnitEndsThenInboxPassedOn implements Reaction {

    @Override
    public String name() {
        return "inbox-passed-on";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == UnitMerged.class || type == UnitAbolished.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case UnitMerged e -> List.of(passedOn(e.unit(), e.into(), e.effectiveOn()));
            case UnitAbolished e -> List.of(passedOn(e.unit(), e.successor(), e.effectiveOn()));
            default -> List.of();
        };
    }

    private static Object passedOn(InternalUnitId unit, InternalUnitId to, LocalDate on) {
        return new PassOnInbox(
                InboxId.ofUnit(unit.value()),
                InboxId.ofUnit(to.value()),
                "system",
                "The unit goes on with the other's open cases.",
                on);
    }
}
