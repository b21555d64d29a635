package org.chalkline.query.admission;

import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells for which children a seat was asked of which school, and what became of it. */
@Configuration(proxyBeanMethods = false)
class SeatTable {

    static final Table<SeatRecord> TABLE =
            Table.<SeatRecord>named("seat", "seats", "Seat")
                    .code("The seat book's code, a slash, and the placement's.", SeatRecord::code)
                    .text("book", "The seat book, by its code.", SeatRecord::book)
                    .text("school", "The school, by its code.", each -> each.school().value())
                    .word("stage", "Stage", "The stage that it begins.", SeatRecord::stage)
                    .number("year", "The year in which it begins.", SeatRecord::year)
                    .text("placement", "The child's placement.", SeatRecord::placement)
                    .text("exception", "The exception that it rests on.", SeatRecord::exception)
                    .word("status", "SeatStatus", "What became of it.", SeatRecord::status)
                    .flag(
                            "offered",
                            "Whether it is kept for the child, taken or not.",
                            each -> each.status().isOffered())
                    .day("since", "The day since which that is so.", SeatRecord::since)
                    .door(TableDoors.NO_ANALYSTS)
                    .ofPeople()
                    .ofSchool(
                            "school",
                            Power.PLAN_ADMISSIONS,
                            Power.PLACE_PUPILS,
                            Power.EXCEED_QUOTAS)
                    .ofYear("year")
                    .keyedBy(code -> code);

    @Bean
    SeatView seatView() {
        return new SeatView();
    }

    @Bean
    Projection<SeatRecord> seatProjection(ProjectionSource projections, SeatView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SeatRecord> seatQueries(Projection<SeatRecord> seats) {
        return TableQueries.of(TABLE, seats, SeatBookEvent.class, SeatBookTable::summary);
    }
}
