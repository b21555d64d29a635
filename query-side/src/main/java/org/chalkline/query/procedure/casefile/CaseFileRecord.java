package org.chalkline.query.procedure.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.procedure.casefile.AppraisalFinding;
import org.chalkline.kernel.procedure.casefile.CaseParty;
import org.jspecify.annotations.Nullable;

/**
 * One case file, as GraphQL's {@code CaseFile} shows it. Its index is the list of its papers.
 *
 * @param of whose file it is
 * @param papers how many papers its index has
 * @param later how many of them were collected after the decision, and can't be evidence for it
 * @param closedOn absent while it is open, as is the day by which it goes to the archive
 * @param archivedOn absent while it isn't in the archive, as are the four after it
 * @param appraisedOn when it was appraised; absent until it was since its time was over, as is the
 *     finding
 * @param transferredTo the state archive; absent until it went there
 * @param transferContents SHA-256 of the {@code METS.xml} of the package in which it went
 */
@RecordBuilder
public record CaseFileRecord(
        String of,
        String number,
        String title,
        String unit,
        List<CaseParty> parties,
        int papers,
        int later,
        Status status,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate archiveBy,
        @Nullable LocalDate archivedOn,
        @Nullable String archiveNumber,
        @Nullable String retention,
        @Nullable LocalDate retainedUntil,
        @Nullable LocalDate appraisedOn,
        @Nullable AppraisalFinding finding,
        @Nullable LocalDate transferredOn,
        @Nullable String transferredTo,
        @Nullable String transferContents,
        @Nullable LocalDate destroyedOn)
        implements CaseFileRecordBuilder.With {

    public CaseFileRecord {
        parties = List.copyOf(parties);
    }

    /** Where a case file stands. */
    public enum Status {
        OPEN,
        CLOSED,
        ARCHIVED,
        TRANSFERRED,
        DESTROYED
    }
}
