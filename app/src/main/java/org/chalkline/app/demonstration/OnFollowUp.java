package org.chalkline.app.demonstration;

import java.time.LocalDate;
import org.chalkline.command.procedure.followup.AssignFollowUp;
import org.chalkline.command.procedure.followup.SettleFollowUp;
import org.chalkline.kernel.procedure.followup.FollowUpId;

/**
 * The acts that follow something in the district that should have followed and was refused, or that
 * somebody had to look at. Its id is known when that has been recorded, and no sooner.
 */
sealed interface OnFollowUp {

    /** The aggregate that it is about. It is the first about that of the last thirty days. */
    String matter();

    /** The command to hand in, when the id is known. */
    Object about(FollowUpId id);

    /** Given to somebody. */
    record Assigned(String matter, String assignee, LocalDate dueOn, LocalDate on)
            implements OnFollowUp {

        @Override
        public Object about(FollowUpId id) {
            return new AssignFollowUp(id, assignee, dueOn, on);
        }
    }

    /** Seen to. */
    record Settled(String matter, String officer, String how, LocalDate on) implements OnFollowUp {

        @Override
        public Object about(FollowUpId id) {
            return new SettleFollowUp(id, officer, how, on);
        }
    }
}
