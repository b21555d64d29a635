package org.chalkline.command.procedure.hearing;

import java.time.LocalDate;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.procedure.hearing.HearingCommand.AdjournHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.CallHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.GiveUpHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.HoldHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.ReplacePresider;
import org.chalkline.command.procedure.hearing.HearingCommand.RequestHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.TellRightToHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.WithdrawHearingRequest;

/**
 * Rows that each take in one step of a hearing, of whatever matter, as {@code docs/hearings-csv.md}
 * describes them.
 */
public final class HearingRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        TELL(TellRightToHearing.class),
        REQUEST(RequestHearing.class),
        WITHDRAW_REQUEST(WithdrawHearingRequest.class),
        CALL(CallHearing.class),
        ADJOURN(AdjournHearing.class),
        REPLACE_PRESIDER(ReplacePresider.class),
        HOLD(HoldHearing.class),
        GIVE_UP(GiveUpHearing.class);

        private final Class<? extends HearingCommand> command;

        Act(Class<? extends HearingCommand> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "hearings";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var day = row.date("effectiveOn");
        return new Prepared(row.text("of"), row.record(act.command), day);
    }

    /** That the people of the row were told that they may ask for a hearing. */
    public static TellRightToHearing told(RowReader row, String of, LocalDate day) {
        return new TellRightToHearing(
                of, row.list("parties"), row.text("notice"), row.text("officer"), day);
    }

    /** That somebody of them asked for one. */
    public static RequestHearing requested(RowReader row, String of, LocalDate day) {
        return new RequestHearing(of, row.text("by"), day);
    }

    /** That one was called. */
    public static CallHearing called(RowReader row, String of, LocalDate day) {
        return new CallHearing(
                of,
                row.date("hearingOn"),
                row.text("place"),
                row.text("presider"),
                row.text("notice"),
                row.text("officer"),
                day);
    }

    /** That it was held. */
    public static HoldHearing held(RowReader row, String of, LocalDate day) {
        return new HoldHearing(of, row.text("record"), row.list("participants"), day);
    }
}
