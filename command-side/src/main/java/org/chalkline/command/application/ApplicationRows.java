package org.chalkline.command.application;

import static org.chalkline.command.application.ProposalInput.application;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.application.ApplicationCommand.*;
import org.chalkline.command.intake.DecisionRow;
import org.chalkline.command.intake.IntakeKind;
import org.chalkline.command.intake.RowReader;
import org.chalkline.kernel.application.ApplicationEvent.Service;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.PaperKind;
import org.chalkline.kernel.application.Recommendation;
import org.chalkline.kernel.licence.ApplicationId;
import org.springframework.stereotype.Component;

/**
 * Rows that each take in one act on an application, as {@code docs/licence-applications-csv.md}
 * describes them. Every act occurred on its day, whenever it is taken in.
 */
@Component
class ApplicationRows implements IntakeKind {
    private static final String PAPERS =
            "papers with semicolons between them, each a kind, a SHA-256 digest and a title";

    /** What a row does. The words stand in files, and stay. */
    private enum Act {
        SUBMIT,
        FIND_UNNECESSARY,
        FIND_OUTSIDE_JURISDICTION,
        REQUEST_CORRECTION,
        CORRECT_PAPERS,
        ACCEPT,
        REFUSE_ACCEPTANCE,
        BEGIN_REVIEW,
        NOTIFY_PARTIES,
        REQUEST_HEARING,
        CALL_HEARING,
        HOLD_HEARING,
        ORDER_EXPERT_REVIEW,
        CONCLUDE_EXPERT_REVIEW,
        PROPOSE_EXTENSION,
        APPROVE_EXTENSION,
        CONCLUDE_REVIEW,
        GRANT,
        REFUSE,
        WITHDRAW,
        DELIVER
    }

    @Override
    public String name() {
        return "licence-applications";
    }

    @Override
    public Prepared prepare(RowReader row) {
        var id = application(row.text("applicationId"));
        var on = row.date("on");
        var command =
                switch (row.word("act", Act.class)) {
                    case SUBMIT ->
                            new SubmitApplication(
                                    id,
                                    ProposalRow.applicant(row),
                                    ProposalRow.proposal(row),
                                    papers(row),
                                    row.text("unit"),
                                    on);
                    case FIND_UNNECESSARY ->
                            new FindLicenceUnnecessary(
                                    id, row.text("reasons"), row.text("officer"), on);
                    case FIND_OUTSIDE_JURISDICTION ->
                            new FindOutsideJurisdiction(
                                    id,
                                    row.text("competentAuthority"),
                                    DecisionRow.of(row, on),
                                    on);
                    case REQUEST_CORRECTION ->
                            new RequestCorrection(
                                    id,
                                    row.list("defects"),
                                    row.text("notice"),
                                    row.text("officer"),
                                    on);
                    case CORRECT_PAPERS -> new CorrectPapers(id, papers(row), on);
                    case ACCEPT ->
                            new AcceptApplication(
                                    id, row.text("certificate"), row.text("officer"), on);
                    case REFUSE_ACCEPTANCE -> new RefuseAcceptance(id, DecisionRow.of(row, on), on);
                    case BEGIN_REVIEW ->
                            new BeginReview(id, row.text("preparer"), row.list("reviewers"), on);
                    case CONCLUDE_REVIEW ->
                            new ConcludeReview(
                                    id,
                                    row.text("reviewer"),
                                    row.word("recommendation", Recommendation.class),
                                    row.text("findings"),
                                    on);
                    case ORDER_EXPERT_REVIEW -> new OrderExpertReview(id, row.text("notice"), on);
                    case CONCLUDE_EXPERT_REVIEW -> new ConcludeExpertReview(id, on);
                    case PROPOSE_EXTENSION ->
                            new ProposeExtension(
                                    id,
                                    row.number("length"),
                                    row.text("reasons"),
                                    row.text("preparer"),
                                    on);
                    case APPROVE_EXTENSION -> new ApproveExtension(id, row.text("approver"), on);
                    case NOTIFY_PARTIES ->
                            new NotifyInterestedParties(
                                    id, row.list("parties"), row.text("notice"), on);
                    case REQUEST_HEARING -> new RequestHearing(id, row.text("by"), on);
                    case CALL_HEARING -> call(row, id, on);
                    case HOLD_HEARING ->
                            new HoldHearing(id, row.text("record"), row.list("participants"), on);
                    case GRANT -> new GrantApplication(id, DecisionRow.of(row, on), on);
                    case REFUSE -> new RefuseApplication(id, DecisionRow.of(row, on), on);
                    case WITHDRAW -> new WithdrawApplication(id, row.text("reasons"), on);
                    case DELIVER ->
                            new DeliverDecision(
                                    id,
                                    row.word("service", Service.class),
                                    row.text("receivedBy"),
                                    row.text("receipt"),
                                    on);
                };
        return new Prepared(id.toString(), command, on);
    }

    private static CallHearing call(RowReader row, ApplicationId id, LocalDate on) {
        return new CallHearing(
                id,
                row.date("hearingOn"),
                row.text("place"),
                row.text("presider"),
                row.text("notice"),
                on);
    }

    /** Each paper is its kind, its digest and, if it has one, its title. */
    private static List<Paper> papers(RowReader row) {
        return row.list("papers").stream()
                .map(
                        text -> {
                            var parts = text.split(" +", 3);
                            if (parts.length < 2) throw RowReader.malformed("papers", PAPERS);
                            var kind = row.word("papers", parts[0], PaperKind.class);
                            var title = parts.length == 3 ? parts[2] : kind.name();
                            return new Paper(kind, title, parts[1]);
                        })
                .toList();
    }
}
