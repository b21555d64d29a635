package org.chalkline.command.procedure.standing;

import java.time.LocalDate;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.standing.ActDefect;
import org.chalkline.kernel.procedure.standing.FallGround;
import org.chalkline.kernel.procedure.standing.Proceeding;
import org.jspecify.annotations.Nullable;

/** What can be recorded of a contested act. Callers name the act by the position of its fact. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface StandingCommand {

    /** The position of the act's fact. */
    long act();

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActChallenged}. */
    record ChallengeAct(
            long act, Proceeding proceeding, String by, String officer, LocalDate effectiveOn)
            implements StandingCommand {}

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActStayed}. */
    record StayAct(
            long act, Proceeding proceeding, String reasons, String officer, LocalDate effectiveOn)
            implements StandingCommand {}

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.StayEnded}. */
    record EndStay(
            long act, Proceeding proceeding, String reasons, String officer, LocalDate effectiveOn)
            implements StandingCommand {}

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActUpheld}. */
    record UpholdAct(
            long act,
            Proceeding proceeding,
            @Nullable String judgment,
            String officer,
            LocalDate effectiveOn)
            implements StandingCommand {}

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActFoundUnlawful}. */
    record FindActUnlawful(
            long act,
            Proceeding proceeding,
            String reasons,
            @Nullable String judgment,
            String officer,
            LocalDate effectiveOn)
            implements StandingCommand {}

    /**
     * See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActsSetAside}.
     *
     * @param remakeBy the last day on which the bureau may act anew, where it was told to
     * @param defect what was wrong with the act, where that was said
     */
    record SetActAside(
            long act,
            FallGround ground,
            @Nullable Proceeding proceeding,
            @Nullable Decision decision,
            @Nullable String judgment,
            String reasons,
            @Nullable LocalDate remakeBy,
            String officer,
            LocalDate ruledOn,
            @Nullable ActDefect defect)
            implements StandingCommand {

        /** One of which nobody says what was wrong with it. */
        public SetActAside(
                long act,
                FallGround ground,
                @Nullable Proceeding proceeding,
                @Nullable Decision decision,
                @Nullable String judgment,
                String reasons,
                @Nullable LocalDate remakeBy,
                String officer,
                LocalDate ruledOn) {
            this(
                    act,
                    ground,
                    proceeding,
                    decision,
                    judgment,
                    reasons,
                    remakeBy,
                    officer,
                    ruledOn,
                    null);
        }
    }

    /** See {@link org.chalkline.kernel.procedure.standing.StandingEvent.ActRestored}. */
    record RestoreAct(
            long act,
            @Nullable Proceeding proceeding,
            @Nullable Decision decision,
            @Nullable String judgment,
            String reasons,
            String officer,
            LocalDate ruledOn)
            implements StandingCommand {}
}
