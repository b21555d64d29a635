package org.chalkline.command.matter;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.matter.MatterRefusal.TWO_LEADS;

import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.matter.MatterCommand.*;
import org.chalkline.kernel.matter.AssignedMatterId;
import org.chalkline.kernel.procedure.unit.InternalUnitId;

/**
 * Rows of the ledger of assigned matters (督办台账) that each take in one act, as {@code
 * docs/assigned-matters-csv.md} describes them. Every act occurred on its day, whenever it is taken
 * in.
 */
final class MatterRows implements IntakeKind {

    /** Tells what a row does. The words stand in files, and stay. */
    private enum Act {
        REGISTER(RegisterMatter.class),
        NOT_OURS(FindMatterNotOurs.class),
        DISPATCH(DispatchMatter.class),
        TAKE(TakeMatter.class),
        CO_ANSWER(AnswerAsCoHandler.class),
        REPORT(ReportMatter.class),
        SEND_BACK(SendBackReport.class),
        ACCEPT(AcceptReport.class),
        EXTEND(ExtendMatterTerm.class),
        ANSWER(AnswerMatter.class),
        CLOSE(CloseMatter.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "assigned-matters";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("matter", AssignedMatterId::new);
        var day = row.date("effectiveOn");
        Object command = act == Act.DISPATCH ? dispatched(row, id) : row.record(act.command);
        return new Prepared(id.toString(), command, day);
    }

    /** Ledgers name several leads now and then; whoever keeps one has to say which it is. */
    private static DispatchMatter dispatched(RowReader row, AssignedMatterId id) {
        var leads = row.list("lead");
        refuseIf(leads.size() > 1, TWO_LEADS);
        return new DispatchMatter(
                id,
                row.read("lead", InternalUnitId::new),
                row.list("coHandlers").stream().map(InternalUnitId::new).toList(),
                row.dateIfAny("answerBy"),
                row.text("officer"),
                row.date("effectiveOn"));
    }
}
