package org.chalkline.kernel.procedure.notification;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationDone;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationGiven;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationHandedOver;
import org.chalkline.kernel.procedure.notification.NotificationEvent.NotificationRead;

class StoredFormsTest extends StoredForms {
    private static final InboxId LI = new InboxId("officer:李处长");
    private static final InboxId WANG = new InboxId("officer:王科员");
    private static final NotificationId ID = new NotificationId("followup:e-1:0");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                NotificationEvent.class,
                List.of(
                        new NotificationGiven(
                                LI,
                                ID,
                                NotificationOccasion.FOLLOW_UP,
                                "followup/e-1:0",
                                "See to it.",
                                DAY.plusDays(14),
                                null,
                                DAY),
                        new NotificationGiven(
                                WANG,
                                ID,
                                NotificationOccasion.OTHER,
                                "followup/e-1:0",
                                "See to it.",
                                null,
                                LI,
                                DAY),
                        new NotificationRead(LI, ID, "李处长", DAY),
                        new NotificationDone(LI, ID, "李处长", "Told the school.", DAY),
                        new NotificationHandedOver(
                                LI,
                                ID,
                                WANG,
                                NotificationOccasion.FOLLOW_UP,
                                "followup/e-1:0",
                                null,
                                "李处长",
                                "Transferred.",
                                DAY)));
    }
}
