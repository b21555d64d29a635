package org.chalkline.command.procedure.casefile;

import java.util.List;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.procedure.casefile.CaseFileCommand.ArchiveCase;
import org.chalkline.command.procedure.casefile.CaseFileCommand.CloseCase;
import org.chalkline.command.procedure.casefile.CaseFileCommand.FilePaper;
import org.chalkline.command.procedure.casefile.CaseFileCommand.JoinParty;
import org.chalkline.command.procedure.casefile.CaseFileCommand.OpenCase;
import org.chalkline.command.procedure.casefile.CaseFileCommand.ReopenCase;
import org.chalkline.command.procedure.casefile.CaseFileCommand.SupersedePaper;
import org.chalkline.command.procedure.casefile.CaseFileCommand.TransferCase;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.casefile.CaseParty.PartyRole;

/**
 * Rows that each take in one act on a case file, as {@code docs/case-files-csv.md} describes them:
 * files of past years with their index, of whatever matter.
 */
final class CaseFileRows implements IntakeKind {

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        OPEN,
        JOIN,
        FILE,
        SUPERSEDE,
        CLOSE,
        REOPEN,
        ARCHIVE,
        TRANSFER
    }

    @Override
    public String name() {
        return "case-files";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var of = row.text("of");
        var on = row.date("effectiveOn");
        var officer = row.text("officer");
        var command =
                switch (row.word("act", Act.class)) {
                    case OPEN ->
                            new OpenCase(
                                    of,
                                    row.text("number"),
                                    row.text("title"),
                                    row.text("unit"),
                                    List.of(),
                                    officer,
                                    on);
                    case JOIN -> new JoinParty(of, party(row), officer, on);
                    case FILE -> new FilePaper(of, paper(row), officer, on);
                    case SUPERSEDE ->
                            new SupersedePaper(
                                    of,
                                    row.number("seq"),
                                    row.number("replacedBy"),
                                    row.text("reasons"),
                                    officer,
                                    on);
                    case CLOSE -> new CloseCase(of, officer, on);
                    case REOPEN -> new ReopenCase(of, row.text("reasons"), officer, on);
                    case ARCHIVE ->
                            new ArchiveCase(
                                    of,
                                    row.text("archiveNumber"),
                                    row.text("retention"),
                                    officer,
                                    on);
                    case TRANSFER ->
                            new TransferCase(
                                    of,
                                    row.text("archive"),
                                    row.text("receipt"),
                                    row.textIfAny("contents"),
                                    row.textIfAny("agreement"),
                                    officer,
                                    on);
                };
        return new Prepared(of, command, on);
    }

    private static CaseParty party(RowReader row) {
        return new CaseParty(
                row.word("role", PartyRole.class),
                row.readIfAny("person", PersonId::new),
                row.textIfAny("organisation"));
    }

    private static CasePaper paper(RowReader row) {
        return new CasePaper(
                row.text("digest"),
                row.text("title"),
                row.text("source"),
                row.date("madeOn"),
                row.date("collectedOn"),
                row.textIfAny("proves"),
                row.textIfAny("original"),
                row.textIfAny("consent"));
    }
}
