package org.chalkline.query.procedure.notice;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one notice given to the public. It is folded by {@link NoticeView},
 * and is what GraphQL calls {@code Notice}.
 *
 * @param of the aggregate it belongs to
 * @param matter what kind of matter it precedes
 * @param text SHA-256 of what was made public; absent where that wasn't kept
 * @param from its first day
 * @param until its last day
 * @param withdrawnOn the day from which it counts no longer; absent while it counts
 */
@RecordBuilder
public record NoticeRecord(
        ProcedureId id,
        String of,
        String matter,
        @Nullable String text,
        String where,
        LocalDate from,
        LocalDate until,
        List<Opinion> opinions,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawnBecause)
        implements NoticeRecordBuilder.With {

    public NoticeRecord {
        opinions = List.copyOf(opinions);
    }

    /**
     * An opinion, and the answer to it.
     *
     * @param by whose it is; absent where that isn't recorded
     * @param content what it says, where it tells of nobody
     * @param sealedContent what it says of a person
     * @param result absent while it is not answered, as all below are
     */
    @RecordBuilder
    public record Opinion(
            String number,
            LocalDate receivedOn,
            @Nullable String by,
            @Nullable String content,
            @Nullable Personal sealedContent,
            @Nullable OpinionResult result,
            @Nullable LocalDate answeredOn,
            @Nullable String answeredBy,
            @Nullable String reasons,
            @Nullable Personal sealedReasons)
            implements NoticeRecordOpinionBuilder.With {}

    /** How many opinions came in. */
    public int received() {
        return opinions.size();
    }

    /** How many of them are not answered. */
    public int unanswered() {
        return (int) opinions.stream().filter(opinion -> opinion.result() == null).count();
    }

    /** Whether it counts. */
    public boolean counts() {
        return withdrawnOn == null;
    }

    /** The last day on which it is open; none once it was withdrawn. */
    @Nullable LocalDate openUntil() {
        return withdrawnOn == null ? until : null;
    }
}
