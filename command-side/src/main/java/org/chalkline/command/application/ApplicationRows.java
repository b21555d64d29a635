package org.chalkline.command.application;

import java.util.List;
import org.chalkline.command.application.ApplicationCommand.AcceptApplication;
import org.chalkline.command.application.ApplicationCommand.ApproveExtension;
import org.chalkline.command.application.ApplicationCommand.BeginReview;
import org.chalkline.command.application.ApplicationCommand.ConcludeExpertReview;
import org.chalkline.command.application.ApplicationCommand.ConcludeReview;
import org.chalkline.command.application.ApplicationCommand.CorrectPapers;
import org.chalkline.command.application.ApplicationCommand.FindLicenceUnnecessary;
import org.chalkline.command.application.ApplicationCommand.FindOutsideJurisdiction;
import org.chalkline.command.application.ApplicationCommand.GrantApplication;
import org.chalkline.command.application.ApplicationCommand.OrderExpertReview;
import org.chalkline.command.application.ApplicationCommand.ProposeExtension;
import org.chalkline.command.application.ApplicationCommand.RefuseAcceptance;
import org.chalkline.command.application.ApplicationCommand.RefuseApplication;
import org.chalkline.command.application.ApplicationCommand.RequestCorrection;
import org.chalkline.command.application.ApplicationCommand.SubmitApplication;
import org.chalkline.command.application.ApplicationCommand.WithdrawApplication;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.command.procedure.hearing.HearingCommand.CallHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.HoldHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.RequestHearing;
import org.chalkline.command.procedure.hearing.HearingCommand.TellRightToHearing;
import org.chalkline.command.procedure.hearing.HearingRows;
import org.chalkline.command.procedure.service.ServiceCommand.ServePaper;
import org.chalkline.command.procedure.service.ServiceRows;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.licence.ApplicationId;

/**
 * Rows that each take in one act on an application, as {@code docs/licence-applications-csv.md}
 * describes them. Every act occurred on its day, whenever it is taken in.
 */
class ApplicationRows implements IntakeKind {
    private static final String PAPERS =
            "papers with semicolons between them, each a kind, a SHA-256 digest, or - where no document is kept, and a title";

    /** Stands for the digest of a paper of which no document is kept. */
    private static final String NONE = "-";

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        SUBMIT(SubmitApplication.class),
        FIND_UNNECESSARY(FindLicenceUnnecessary.class),
        FIND_OUTSIDE_JURISDICTION(FindOutsideJurisdiction.class),
        REQUEST_CORRECTION(RequestCorrection.class),
        CORRECT_PAPERS(CorrectPapers.class),
        ACCEPT(AcceptApplication.class),
        REFUSE_ACCEPTANCE(RefuseAcceptance.class),
        BEGIN_REVIEW(BeginReview.class),
        NOTIFY_PARTIES(TellRightToHearing.class),
        REQUEST_HEARING(RequestHearing.class),
        CALL_HEARING(CallHearing.class),
        HOLD_HEARING(HoldHearing.class),
        ORDER_EXPERT_REVIEW(OrderExpertReview.class),
        CONCLUDE_EXPERT_REVIEW(ConcludeExpertReview.class),
        PROPOSE_EXTENSION(ProposeExtension.class),
        APPROVE_EXTENSION(ApproveExtension.class),
        CONCLUDE_REVIEW(ConcludeReview.class),
        GRANT(GrantApplication.class),
        REFUSE(RefuseApplication.class),
        WITHDRAW(WithdrawApplication.class),
        DELIVER(ServePaper.class);

        private final Class<? extends Record> command;

        Act(Class<? extends Record> command) {
            this.command = command;
        }
    }

    @Override
    public String name() {
        return "licence-applications";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var act = row.word("act", Act.class);
        var id = row.read("application", ApplicationId::new);
        var day = row.date("effectiveOn");
        Object command =
                switch (act) {
                    case SUBMIT ->
                            new SubmitApplication(
                                    id,
                                    ProposalRow.applicant(row),
                                    ProposalRow.proposal(row),
                                    papers(row),
                                    row.text("unit"),
                                    day);
                    case DELIVER -> ServiceRows.served(row, id.toString(), day);
                    case NOTIFY_PARTIES -> HearingRows.told(row, id.toString(), day);
                    case REQUEST_HEARING -> HearingRows.requested(row, id.toString(), day);
                    case CALL_HEARING -> HearingRows.called(row, id.toString(), day);
                    case HOLD_HEARING -> HearingRows.held(row, id.toString(), day);
                    case CORRECT_PAPERS -> new CorrectPapers(id, papers(row), day);
                    default -> row.record(act.command);
                };
        return new Prepared(id.toString(), command, day);
    }

    /**
     * Each paper is its kind, its digest and, if it has one, its title. Without a document, the
     * title says what it is.
     */
    private static List<Paper> papers(RowReader row) {
        return row.list("papers").stream()
                .map(
                        text -> {
                            var parts = text.split(" +", 3);
                            if (parts.length < 2) throw RowReader.malformed("papers", PAPERS);
                            var kind = row.word("papers", parts[0], PaperKind.class);
                            var title = parts.length == 3 ? parts[2] : kind.name();
                            var digest =
                                    parts[1].equals(NONE) ? Documents.DESCRIBED + title : parts[1];
                            return new Paper(kind, title, digest);
                        })
                .toList();
    }
}
