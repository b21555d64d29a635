package org.chalkline.kernel.procedure.followup;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpAssigned;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpRefused;
import org.chalkline.kernel.procedure.followup.FollowUpEvent.FollowUpSettled;

class StoredFormsTest extends StoredForms {
    private static final FollowUpId ID = new FollowUpId("sanction-removes:e-1:0");
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

    StoredFormsTest() {
        super(
                FollowUpEvent.class,
                List.of(
                        new FollowUpRefused(
                                ID,
                                "sanction-removes",
                                "headmaster/p-17",
                                4711,
                                "RemoveUponSanction",
                                "NOT_IN_OFFICE",
                                "This person isn't head of the school on that day.",
                                null,
                                DAY),
                        new FollowUpRefused(
                                new FollowUpId("unqualified-asked:e-1:0"),
                                "unqualified-asked",
                                "teacher/P-0001",
                                4712,
                                "AskAboutUnqualified",
                                "EMPLOYED_UNQUALIFIED",
                                "Decide.",
                                DAY.plusDays(30),
                                DAY),
                        new FollowUpAssigned(ID, "Zhao", DAY.plusDays(14), null, DAY),
                        new FollowUpAssigned(ID, "Qian", DAY.plusDays(14), "Zhao", DAY),
                        new FollowUpSettled(ID, "chief", "Left before.", null, DAY),
                        new FollowUpSettled(ID, "chief", "Left before.", "Qian", DAY)));
    }
}
