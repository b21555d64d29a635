package org.chalkline.command.procedure.followup;

import java.time.LocalDate;
import org.chalkline.kernel.procedure.followup.FollowUpId;

/** Gives somebody something to see to by a day, within the command under way. */
public interface GivenFollowUps {

    /**
     * What is to be seen to.
     *
     * @param about whose matter it is, such as {@code engagement/A-1}
     * @param command the name of the act by which it came up
     * @param code what it is, as a stable word
     * @param message what to do
     */
    record Task(FollowUpId followUp, String about, String command, String code, String message) {}

    /** Puts it on record and gives it to somebody, today. What is there already stays as it is. */
    void give(Task task, String assignee, LocalDate dueOn);

    /**
     * Records today that somebody has seen to it, unless that stands on record.
     *
     * @param how what was done
     * @throws org.chalkline.command.RefusedException {@code OFFICER_NOT_EMPOWERED} if the officer
     *     doesn't hold the power SETTLE_FOLLOW_UPS
     */
    void settle(FollowUpId followUp, String officer, String how);
}
