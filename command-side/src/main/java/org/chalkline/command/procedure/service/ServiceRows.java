package org.chalkline.command.procedure.service;

import java.time.LocalDate;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.procedure.service.ServiceCommand.AnnounceService;
import org.chalkline.command.procedure.service.ServiceCommand.RecordServiceAttempt;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.kernel.procedure.service.Consent;
import org.chalkline.kernel.procedure.service.ServiceMode;
import org.jspecify.annotations.Nullable;

/**
 * Rows that each take in one step of serving a paper, as {@code docs/services-csv.md} describes
 * them: receipts of past years, of whatever matter.
 */
public final class ServiceRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        ATTEMPT,
        ANNOUNCE,
        SERVE
    }

    @Override
    public String name() {
        return "services";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var of = row.text("of");
        var day = row.date("effectiveOn");
        var command =
                switch (row.word("act", Act.class)) {
                    case ATTEMPT -> row.record(RecordServiceAttempt.class);
                    case ANNOUNCE -> row.record(AnnounceService.class);
                    case SERVE -> served(row, of, day);
                };
        return new Prepared(of, command, day);
    }

    /**
     * That the paper of the row was served.
     *
     * @param of the matter that it belongs to
     */
    public static ServePaper served(RowReader row, String of, LocalDate day) {
        return new ServePaper(
                of,
                row.text("document"),
                row.text("receiver"),
                row.word("mode", ServiceMode.class),
                row.text("receivedBy"),
                row.text("receipt"),
                row.textIfAny("paper"),
                consent(row),
                row.text("officer"),
                day);
    }

    private static @Nullable Consent consent(RowReader row) {
        var confirmation = row.textIfAny("confirmation");
        var confirmedOn = row.dateIfAny("confirmedOn");
        if (confirmation == null && confirmedOn == null) return null;
        return new Consent(row.text("confirmation"), row.date("confirmedOn"));
    }
}
