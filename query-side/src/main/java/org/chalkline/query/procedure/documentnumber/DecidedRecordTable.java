package org.chalkline.query.procedure.documentnumber;

import org.chalkline.kernel.fact.Fact;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** All records under a decision: filtered by its document number. */
@Configuration(proxyBeanMethods = false)
class DecidedRecordTable {

    static final Table<DecidedRecord> TABLE =
            Table.<DecidedRecord>named("decidedRecord", "decidedRecords", "DecidedRecord")
                    .code(
                            "The record and the decision's number, such as"
                                    + " `teacher/p-17:长教人〔2026〕5号`.",
                            DecidedRecord::code)
                    .text(
                            "documentNumber",
                            "The number of the decision, as it bears it.",
                            DecidedRecord::documentNumber)
                    .text("of", "The record, such as `teacher/p-17`.", DecidedRecord::of)
                    .text("body", "Who decided.", DecidedRecord::body)
                    .day("decidedOn", "The day of the decision.", DecidedRecord::decidedOn)
                    .day(
                            "since",
                            "The first day on which it has effect on the record.",
                            DecidedRecord::since)
                    .number("acts", "How many facts of the record rest on it.", DecidedRecord::acts)
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(DecidedRecordTable::record);

    /** It is known by the record and the number. */
    private static String record(String code) {
        if (!code.matches("[^:]+:.+")) {
            throw new IllegalArgumentException("'" + code + "' names no record and decision");
        }
        return code;
    }

    @Bean
    DecidedRecordView decidedRecordView() {
        return new DecidedRecordView();
    }

    @Bean
    Projection<DecidedRecord> decidedRecordProjection(
            ProjectionSource projections, DecidedRecordView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DecidedRecord> decidedRecordQueries(Projection<DecidedRecord> records) {
        return TableQueries.of(TABLE, records, Fact.class, DecidedRecordTable::summary);
    }

    private static String summary(Fact fact) {
        var decision = fact.decision();
        return decision == null
                ? "Rests on no decision."
                : "By decision " + decision.documentNumber() + ".";
    }
}
