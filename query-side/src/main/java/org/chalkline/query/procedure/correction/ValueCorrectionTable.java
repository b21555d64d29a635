package org.chalkline.query.procedure.correction;

import org.chalkline.kernel.procedure.correction.ValueCorrected;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which values were put right, in facts of whatever feature. */
@Configuration(proxyBeanMethods = false)
class ValueCorrectionTable {

    static final Table<ValueCorrectionRecord> TABLE =
            Table.<ValueCorrectionRecord>named(
                            "valueCorrection", "valueCorrections", "ValueCorrection")
                    .code(
                            "The position of the fact and the path of the value, such as `4711/decision/decidedOn`.",
                            ValueCorrectionRecord::code)
                    .text(
                            "of",
                            "Whose fact it is, such as `application/310105-2026-001`.",
                            ValueCorrectionRecord::of)
                    .text(
                            "act",
                            "What was recorded wrongly, as stored, such as `application.ApplicationGranted`.",
                            ValueCorrectionRecord::act)
                    .text("path", "Where the value stands.", ValueCorrectionRecord::path)
                    .text("officer", "Who put it right last.", ValueCorrectionRecord::officer)
                    .day(
                            "correctedOn",
                            "When it was put right last.",
                            ValueCorrectionRecord::correctedOn)
                    .door(TableDoors.NO_ANALYSTS)
                    .ofSubject("of")
                    .keyedBy(ValueCorrectionTable::place);

    private static String place(String code) {
        if (!code.matches("[0-9]{1,10}(/[A-Za-z0-9]+)+")) {
            throw new IllegalArgumentException("'" + code + "' is no position and path");
        }
        return code;
    }

    @Bean
    ValueCorrectionView valueCorrectionView() {
        return new ValueCorrectionView();
    }

    @Bean
    Projection<ValueCorrectionRecord> valueCorrectionProjection(
            ProjectionSource projections, ValueCorrectionView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ValueCorrectionRecord> valueCorrectionQueries(
            Projection<ValueCorrectionRecord> corrections) {
        return TableQueries.of(
                TABLE, corrections, ValueCorrected.class, ValueCorrectionTable::summary);
    }

    private static String summary(ValueCorrected fact) {
        return "Put right: %s was %s, and is %s."
                .formatted(fact.path(), said(fact.was()), said(fact.is()));
    }

    private static String said(@Nullable String value) {
        return value == null ? "nothing" : value;
    }
}
