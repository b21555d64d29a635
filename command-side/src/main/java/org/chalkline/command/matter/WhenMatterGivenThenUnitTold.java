package org.chalkline.command.matter;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.procedure.notification.NotificationCommand.CloseNotification;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerAnswered;
import org.chalkline.kernel.matter.MatterEvent.CoHandlerNamed;
import org.chalkline.kernel.matter.MatterEvent.MatterDispatched;
import org.chalkline.kernel.matter.MatterEvent.MatterTaken;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.chalkline.kernel.procedure.unit.InternalUnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A unit to which a matter is given is told of it, the lead and each that helps, until it takes the
 * matter in hand, or answers. What a unit that ends was told passes to its successor with all else
 * that it was told.
 */
@Component
public class WhenMatterGivenThenUnitTold implements Reaction {

    @Override
    public String name() {
        return "unit-told-of-matter";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == MatterDispatched.class
                || type == CoHandlerNamed.class
                || type == MatterTaken.class
                || type == CoHandlerAnswered.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case MatterDispatched e ->
                    List.of(
                            told(
                                    e,
                                    e.lead(),
                                    "lead",
                                    "Take the matter in hand, and report.",
                                    null));
            case CoHandlerNamed e ->
                    List.of(
                            told(
                                    e,
                                    e.unit(),
                                    "help",
                                    "Answer the lead: " + e.title(),
                                    e.answerBy()));
            case MatterTaken e -> List.of(done(e, e.unit(), "lead", e.officer(), "Taken in hand."));
            case CoHandlerAnswered e ->
                    List.of(done(e, e.unit(), "help", e.officer(), "Answered."));
            default -> List.of();
        };
    }

    private static GiveNotification told(
            MatterEvent fact,
            InternalUnitId unit,
            String part,
            String text,
            @Nullable LocalDate dueOn) {
        return new GiveNotification(
                InboxId.ofUnit(unit.value()),
                notification(fact.matter(), part),
                NotificationOccasion.OTHER,
                fact.matter().toString(),
                text,
                dueOn,
                fact.effectiveOn());
    }

    private static CloseNotification done(
            MatterEvent fact, InternalUnitId unit, String part, String officer, String how) {
        return new CloseNotification(
                InboxId.ofUnit(unit.value()),
                notification(fact.matter(), part),
                officer,
                how,
                fact.effectiveOn());
    }

    private static NotificationId notification(AssignedMatterId matter, String part) {
        return new NotificationId("matter:" + matter.value() + ":" + part);
    }
}
