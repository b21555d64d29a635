package org.chalkline.command.tuition;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.tuition.TuitionCommand.*;
import org.chalkline.kernel.tuition.TuitionAccountId;

/**
 * The bank's daily file with a row for each movement and for each day that it closed, and what past
 * years hold besides, as {@code docs/tuition-accounts-csv.md} describes them: one act a row.
 */
final class TuitionRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        OPEN(OpenTuitionAccount.class),
        FILE(FileTuitionAccount.class),
        MONITOR(BeginTuitionMonitoring.class),
        MOVE(MoveTuitionAccount.class),
        SET_FEE(SetFee.class),
        DEPOSIT(DepositTuition.class),
        TAUGHT(ReportLessons.class),
        RELEASE(ReleaseTuition.class),
        ASK_REFUND(AskTuitionRefund.class),
        REFUND(RefundTuition.class),
        CLOSE_DAY(CloseBankDay.class),
        ALERT(RaiseTuitionAlert.class),
        SETTLE_ALERT(SettleTuitionAlert.class),
        MISUSE(FindTuitionMisuse.class),
        FREEZE(FreezeTuitionAccount.class),
        LIFT_FREEZE(LiftTuitionFreeze.class),
        CLOSE(CloseTuitionAccount.class);

        private final Class<? extends TuitionCommand> command;

        Act(Class<? extends TuitionCommand> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "tuition-accounts";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var command = row.record(row.word("act", Act.class).command);
        var account = row.read("account", TuitionAccountId::new);
        return new Prepared(account.toString(), command, row.date("effectiveOn"));
    }
}
