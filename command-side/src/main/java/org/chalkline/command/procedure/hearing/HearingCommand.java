package org.chalkline.command.procedure.hearing;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.hearing.HearingEvent.GivingUp;
import org.chalkline.kernel.procedure.hearing.HearingEvent.Replacement;

/** What can be recorded of hearings. Callers name the matter; which hearing it is follows. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface HearingCommand {

    /** The aggregate that the hearing is about, such as {@code application/2026-001}. */
    String of();

    LocalDate effectiveOn();

    /** Tells people, or further ones, that they may ask for a hearing. */
    record TellRightToHearing(
            String of, List<String> parties, String notice, String officer, LocalDate effectiveOn)
            implements HearingCommand {}

    /** One of those who were told asks for a hearing. */
    record RequestHearing(String of, String by, LocalDate effectiveOn) implements HearingCommand {}

    /** Who asked for a hearing takes that back. */
    record WithdrawHearingRequest(String of, String by, LocalDate effectiveOn)
            implements HearingCommand {}

    /** Calls a hearing, upon request or not. */
    record CallHearing(
            String of,
            LocalDate hearingOn,
            String place,
            String presider,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements HearingCommand {}

    /** Puts it off, or breaks it off, to another day. */
    record AdjournHearing(
            String of,
            LocalDate hearingOn,
            String place,
            String reasons,
            String notice,
            String officer,
            LocalDate effectiveOn)
            implements HearingCommand {}

    /** Has somebody else preside. */
    record ReplacePresider(
            String of,
            String presider,
            Replacement ground,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements HearingCommand {}

    /** It was held, on the day for which it was called. */
    record HoldHearing(String of, String record, List<String> participants, LocalDate effectiveOn)
            implements HearingCommand {}

    /** It ended, because the parties gave up being heard. */
    record GiveUpHearing(
            String of, GivingUp ground, String reasons, String officer, LocalDate effectiveOn)
            implements HearingCommand {}
}
