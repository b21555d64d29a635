package org.chalkline.query.procedure.casefile;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.casefile.CasePaper;
import org.chalkline.kernel.procedure.casefile.PaperTiming;
import org.jspecify.annotations.Nullable;

/**
 * One paper of a case file, as GraphQL's {@code CasePaper} shows it.
 *
 * @param of whose file it is in
 * @param seq its number in the index
 * @param afterAct the number of the decision's fact that stood before it came; absent where none
 *     did
 * @param supersededBy the number of the paper that took its place; absent while none has, as is the
 *     reason
 */
@RecordBuilder
public record PaperRecord(
        String of,
        int seq,
        CasePaper paper,
        PaperTiming timing,
        @Nullable Integer afterAct,
        LocalDate filedOn,
        @Nullable Integer supersededBy,
        @Nullable String supersededBecause)
        implements PaperRecordBuilder.With {

    /** Its code: whose file, and its number there. */
    String code() {
        return code(of, seq);
    }

    static String code(String of, int seq) {
        return of + "#" + seq;
    }

    public String digest() {
        return paper.digest();
    }

    public String title() {
        return paper.title();
    }

    public String source() {
        return paper.source();
    }

    public LocalDate madeOn() {
        return paper.madeOn();
    }

    public LocalDate collectedOn() {
        return paper.collectedOn();
    }

    public @Nullable String proves() {
        return paper.proves();
    }

    public @Nullable String original() {
        return paper.original();
    }

    public @Nullable String consent() {
        return paper.consent();
    }
}
