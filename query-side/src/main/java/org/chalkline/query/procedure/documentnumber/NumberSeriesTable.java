package org.chalkline.query.procedure.documentnumber;

import org.chalkline.kernel.procedure.documentnumber.DocumentNumberEvent;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The series of document numbers, year by year, with the numbers that are missing. */
@Configuration(proxyBeanMethods = false)
class NumberSeriesTable {

    static final Table<NumberSeriesRecord> TABLE =
            Table.<NumberSeriesRecord>named("numberSeries", "allNumberSeries", "NumberSeries")
                    .code("Series and year, such as `长教字-2026`.", NumberSeriesRecord::code)
                    .text("series", "Its name, such as `长教字`.", NumberSeriesRecord::series)
                    .number("year", "Its year.", NumberSeriesRecord::year)
                    .number(
                            "missing",
                            "How many numbers are missing below its last.",
                            NumberSeriesRecord::missing)
                    .door(TableDoors.BUREAU)
                    .open("The register of documents is one for the whole bureau.")
                    .ofYear("year")
                    .keyedBy(NumberSeriesTable::series);

    private static String series(String code) {
        if (!code.matches("[\\p{L}][\\p{L}\\p{M}]{0,19}-[12][0-9]{3}")) {
            throw new IllegalArgumentException("'" + code + "' is no series with its year");
        }
        return code;
    }

    @Bean
    NumberSeriesView numberSeriesView() {
        return new NumberSeriesView();
    }

    @Bean
    Projection<NumberSeriesRecord> numberSeriesProjection(
            ProjectionSource projections, NumberSeriesView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<NumberSeriesRecord> numberSeriesQueries(Projection<NumberSeriesRecord> series) {
        return TableQueries.of(
                TABLE, series, DocumentNumberEvent.class, DocumentNumberTable::summary);
    }
}
