package org.chalkline.query.procedure.documentnumber;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.jspecify.annotations.Nullable;

/**
 * One document number, as GraphQL's {@code DocumentNumber} shows it.
 *
 * @param body whose decision bears it; absent for one that was voided, as is the day
 * @param voidedBecause why it was voided; absent for one that is borne
 * @param reassignedOn when it was found to have been recorded with the wrong decision; absent where
 *     it wasn't
 */
@RecordBuilder
public record DocumentNumberRecord(
        DocumentNumber id,
        @Nullable String body,
        @Nullable LocalDate decidedOn,
        @Nullable String voidedBecause,
        @Nullable LocalDate reassignedOn)
        implements DocumentNumberRecordBuilder.With {

    /** Whether a number is borne. */
    public enum Status {
        RESERVED,
        VOIDED
    }

    static DocumentNumberRecord of(DocumentNumber number) {
        return new DocumentNumberRecord(number, null, null, null, null);
    }

    public Status status() {
        return voidedBecause == null ? Status.RESERVED : Status.VOIDED;
    }

    public String written() {
        return id.written();
    }

    public String series() {
        return id.series();
    }

    public int year() {
        return id.year();
    }

    public int number() {
        return id.number();
    }
}
