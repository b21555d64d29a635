package org.chalkline.query.procedure.documentnumber;

import org.chalkline.kernel.procedure.documentnumber.DocumentNumber;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReassigned;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberReserved;
import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent.NumberVoided;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The register of document numbers. */
@Configuration(proxyBeanMethods = false)
class DocumentNumberTable {

    static final Table<DocumentNumberRecord> TABLE =
            Table.<DocumentNumberRecord>named("documentNumber", "documentNumbers", "DocumentNumber")
                    .code(
                            "Series, year and number, such as `长教字-2026-12`.",
                            number -> number.id().value())
                    .text("series", "Its series, such as `长教字`.", DocumentNumberRecord::series)
                    .number("year", "Its year.", DocumentNumberRecord::year)
                    .number(
                            "number",
                            "Its number in the series of that year.",
                            DocumentNumberRecord::number)
                    .text("body", "Whose decision bears it.", DocumentNumberRecord::body)
                    .word(
                            "status",
                            "DocumentNumberStatus",
                            "Whether a decision bears it.",
                            DocumentNumberRecord::status)
                    .day(
                            "decidedOn",
                            "The day of the decision that bears it.",
                            DocumentNumberRecord::decidedOn)
                    .day(
                            "reassignedOn",
                            "When it was found to belong to another decision than was recorded.",
                            DocumentNumberRecord::reassignedOn)
                    .known()
                    .door(TableDoors.BUREAU)
                    .open("The register of documents is one for the whole bureau.")
                    .ofYear("year")
                    .keyedBy(DocumentNumber::new);

    @Bean
    DocumentNumberView documentNumberView() {
        return new DocumentNumberView();
    }

    @Bean
    Projection<DocumentNumberRecord> documentNumberProjection(
            ProjectionSource projections, DocumentNumberView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DocumentNumberRecord> documentNumberQueries(
            Projection<DocumentNumberRecord> numbers) {
        return TableQueries.of(
                TABLE, numbers, DocumentNumberEvent.class, DocumentNumberTable::summary);
    }

    static String summary(DocumentNumberEvent fact) {
        return switch (fact) {
            case NumberReserved e ->
                    e.number().written()
                            + " given to a decision of "
                            + e.bearer().body()
                            + " of "
                            + e.bearer().decidedOn()
                            + ".";
            case NumberVoided e -> e.number().written() + " voided: " + e.reasons();
            case NumberReassigned e ->
                    e.number().written()
                            + " belongs to a decision of "
                            + e.bearer().body()
                            + " of "
                            + e.bearer().decidedOn()
                            + ": "
                            + e.reasons();
        };
    }
}
