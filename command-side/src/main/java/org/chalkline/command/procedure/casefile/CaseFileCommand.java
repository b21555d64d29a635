package org.chalkline.command.procedure.casefile;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.access.Door;
import org.chalkline.kernel.access.Role;
import org.chalkline.kernel.procedure.casefile.AppraisalFinding;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.chalkline.kernel.procedure.decision.Decision;
import org.jspecify.annotations.Nullable;

/** All that can be asked to be done with a case file. */
@Door({Role.CLERK, Role.DECIDER})
public sealed interface CaseFileCommand {

    /** The aggregate whose file it is, with its kind. */
    String of();

    /** The day on which it was done. */
    LocalDate effectiveOn();

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseOpened}. */
    record OpenCase(
            String of,
            String number,
            String title,
            String unit,
            List<CaseParty> parties,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.PartyJoined}. */
    record JoinParty(String of, CaseParty party, String officer, LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled}. */
    record FilePaper(String of, CasePaper paper, String officer, LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperSuperseded}. */
    record SupersedePaper(
            String of,
            int seq,
            int replacedBy,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseClosed}. */
    record CloseCase(String of, String officer, LocalDate effectiveOn) implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseReopened}. */
    record ReopenCase(String of, String reasons, String officer, LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseArchived}. */
    record ArchiveCase(
            String of,
            String archiveNumber,
            String retention,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseTransferred}. */
    record TransferCase(
            String of,
            String archive,
            String receipt,
            @Nullable String contents,
            @Nullable String agreement,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseAppraised}. */
    record AppraiseCase(
            String of,
            AppraisalFinding finding,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.RetentionProlonged}. */
    record ProlongRetention(String of, String retention, Decision decision, LocalDate effectiveOn)
            implements CaseFileCommand {}

    /** See {@link org.chalkline.kernel.procedure.casefile.CaseFileEvent.CaseDestroyed}. */
    record DestroyCase(String of, String inventory, Decision decision, LocalDate effectiveOn)
            implements CaseFileCommand {}
}
