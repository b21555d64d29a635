package org.chalkline.command.inspection;

import java.util.List;
import org.chalkline.command.procedure.notification.NotificationCommand.GiveNotification;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.DistrictInspectorGone;
import org.chalkline.kernel.procedure.notification.InboxId;
import org.chalkline.kernel.procedure.notification.NotificationId;
import org.chalkline.kernel.procedure.notification.NotificationOccasion;
import org.springframework.stereotype.Component;

/**
 * The supervision office is told of a district that has fewer than two inspectors left (Shanghai
 * Regulations on Education Supervision, 14), and told anew when it has fewer still.
 */
@Component
public class WhenDistrictLacksInspectorsThenOfficeTold implements Reaction {

    @Override
    public String name() {
        return "district-short";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return type == DistrictInspectorGone.class;
    }

    @Override
    public List<Object> to(Fact fact) {
        var gone = (DistrictInspectorGone) fact;
        if (gone.left() >= ResponsibleDistrict.LEAST_INSPECTORS) return List.of();
        return InboxId.ofUnitNamed(gone.unit()).<Object>map(inbox -> told(gone, inbox)).stream()
                .toList();
    }

    private static GiveNotification told(DistrictInspectorGone gone, InboxId inbox) {
        return new GiveNotification(
                inbox,
                new NotificationId("district-short:" + gone.district().value()),
                NotificationOccasion.OTHER,
                gone.district().toString(),
                "Name other inspectors: since "
                        + gone.effectiveOn()
                        + " the district has "
                        + gone.left()
                        + ", and each school has two at the least.",
                null,
                gone.effectiveOn());
    }
}
