package org.chalkline.query.procedure.documentnumber;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A record under one decision, as GraphQL's {@code DecidedRecord} shows it.
 *
 * @param of the id of the record's aggregate
 * @param documentNumber as the decision bears it, be it in a series or not
 * @param acts how many facts of the record rest on the decision
 * @param since the first day on which one of them has effect
 */
@RecordBuilder
public record DecidedRecord(
        String of,
        String documentNumber,
        String body,
        LocalDate decidedOn,
        int acts,
        LocalDate since)
        implements DecidedRecordBuilder.With {

    /** Its code: the record, and the number of the decision. */
    String code() {
        return code(of, documentNumber);
    }

    static String code(String of, String documentNumber) {
        return of + ":" + documentNumber;
    }
}
