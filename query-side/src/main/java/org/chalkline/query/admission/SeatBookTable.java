package org.chalkline.query.admission;

import java.util.List;
import org.chalkline.kernel.admission.SeatBookEvent;
import org.chalkline.kernel.admission.SeatBookEvent.*;
import org.chalkline.kernel.admission.SeatBookId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableFilter;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells how many seats each school may offer, and does; and who allowed more than its quota. */
@Configuration(proxyBeanMethods = false)
class SeatBookTable {

    static final Table<SeatBookRecord> TABLE =
            Table.<SeatBookRecord>named("seatBook", "seatBooks", "SeatBook")
                    .code(
                            "Its code: the year, the stage and the school's code.",
                            each -> each.book().value())
                    .text("school", "The school, by its code.", each -> each.school().value())
                    .word("stage", "Stage", "The stage that they begin.", SeatBookRecord::stage)
                    .number("year", "The year in which they begin.", SeatBookRecord::year)
                    .ordered()
                    .word("cause", "QuotaCause", "Why the quota is so.", SeatBookRecord::cause)
                    .text("plan", "The plan that says so.", SeatBookRecord::plan)
                    .number("quota", "How many seats are planned.", SeatBookRecord::quota)
                    .number(
                            "exceptional",
                            "How many seats exceptions allow beyond the quota.",
                            SeatBookRecord::exceptional)
                    .number("offered", "How many seats are offered.", SeatBookRecord::offered)
                    .number("taken", "How many of them were taken.", SeatBookRecord::taken)
                    .number("free", "How many of the quota are free.", SeatBookRecord::free)
                    .number(
                            "overQuota",
                            "By how many the offers exceed the quota.",
                            SeatBookRecord::overQuota)
                    .number("givenBack", "How often a seat came back.", SeatBookRecord::givenBack)
                    .number(
                            "withdrawn",
                            "How often an offer was withdrawn.",
                            SeatBookRecord::withdrawn)
                    .number(
                            "declined",
                            "How often a seat was asked for in vain.",
                            SeatBookRecord::declined)
                    .door(TableDoors.SCHOOLS)
                    .ofSchool(
                            "school",
                            Power.PLAN_ADMISSIONS,
                            Power.PLACE_PUPILS,
                            Power.EXCEED_QUOTAS)
                    .ofYear("year")
                    .keyedBy(SeatBookId::new);

    @Bean
    SeatBookView seatBookView() {
        return new SeatBookView();
    }

    @Bean
    Projection<SeatBookRecord> seatBookProjection(ProjectionSource projections, SeatBookView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<SeatBookRecord> seatBookQueries(Projection<SeatBookRecord> books) {
        return TableQueries.of(TABLE, books, SeatBookEvent.class, SeatBookTable::summary)
                .filteredBy(
                        new TableFilter(
                                "exceedsQuota",
                                "Boolean",
                                "More is offered than the quota says; or else it isn't.",
                                (wanted, basis) ->
                                        List.of(
                                                new Condition(
                                                        TABLE.column("overQuota").name(),
                                                        (Boolean) wanted
                                                                ? Test.AT_LEAST
                                                                : Test.AT_MOST,
                                                        List.of((Boolean) wanted ? 1L : 0L)))));
    }

    static String summary(SeatBookEvent fact) {
        return switch (fact) {
            case QuotaSet e -> "The quota is " + e.quota() + " (" + e.cause() + ").";
            case ExceptionGranted e ->
                    "Exception %s: %d beyond the quota; %s."
                            .formatted(e.exception(), e.seats(), e.vote().counted());
            case SeatKept e ->
                    "A seat is kept for "
                            + e.placement()
                            + (e.exception() == null
                                    ? "."
                                    : " by the exception " + e.exception() + ".");
            case SeatDeclined e -> "No seat for " + e.placement() + " (" + e.reason() + ").";
            case SeatTaken e -> "The seat of " + e.placement() + " was taken.";
            case SeatGivenBack e ->
                    "The seat of " + e.placement() + " came back (" + e.ground() + ").";
            case OfferWithdrawn e ->
                    "The offer to "
                            + e.placement()
                            + " was withdrawn ("
                            + e.ground()
                            + ") by decision "
                            + e.decision().documentNumber()
                            + ".";
        };
    }
}
