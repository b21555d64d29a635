package org.chalkline.query.admission;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.admission.SeatBookEvent.QuotaCause;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the projection shows of the seats of one school, stage and year; is what GraphQL calls
 * {@code SeatBook}.
 *
 * @param offered how many are kept for somebody, taken or not
 * @param taken how many of these were taken
 * @param givenBack how often a seat came back
 * @param withdrawn how often an offer was withdrawn
 * @param declined how often a seat was asked for in vain
 */
@RecordBuilder
public record SeatBookRecord(
        SeatBookId book,
        SchoolId school,
        Stage stage,
        int year,
        int quota,
        QuotaCause cause,
        @Nullable String plan,
        @Nullable String quotaBy,
        LocalDate quotaSince,
        List<SeatException> exceptions,
        int offered,
        int taken,
        int givenBack,
        int withdrawn,
        int declined)
        implements SeatBookRecordBuilder.With {

    /** Holds an exception by which more may be offered than the quota says. */
    public record SeatException(
            String exception,
            int seats,
            LocalDate on,
            String body,
            int inFavour,
            int against,
            String documentNumber,
            String officer) {}

    /** How many seats exceptions allow beyond the quota. */
    public int exceptional() {
        return exceptions.stream().mapToInt(SeatException::seats).sum();
    }

    /** How many of the quota are still free; none where more is offered. */
    public int free() {
        return Math.max(0, quota - offered);
    }

    /** By how many the offers exceed the quota. */
    public int overQuota() {
        return Math.max(0, offered - quota);
    }

    /** How far the offers are from the quota: above 0 where they exceed it. */
    public int distance() {
        return offered - quota;
    }
}
