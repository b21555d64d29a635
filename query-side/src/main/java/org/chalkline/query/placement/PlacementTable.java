package org.chalkline.query.placement;

import org.chalkline.kernel.placement.PlacementEvent;
import org.chalkline.kernel.placement.PlacementEvent.*;
import org.chalkline.kernel.placement.PlacementId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which children were registered for which year, and how far each placement has come. */
@Configuration(proxyBeanMethods = false)
class PlacementTable {

    static final Table<PlacementRecord> TABLE =
            Table.<PlacementRecord>named("placement", "placements", "Placement")
                    .code("Its code.", each -> each.placement().value())
                    .text("child", "The child, by their code.", each -> each.child().value())
                    .number(
                            "year",
                            "The year in which the child begins.",
                            each -> (long) each.year())
                    .word("stage", "Stage", "The stage that they begin.", PlacementRecord::stage)
                    .word(
                            "status",
                            "PlacementStatus",
                            "How far it has come.",
                            PlacementRecord::status)
                    .flag(
                            "seatless",
                            "Whether the child has no seat, and is to have one.",
                            PlacementRecord::seatless)
                    .text("category", "The child's category.", PlacementRecord::category)
                    .number(
                            "categoryRank",
                            "The rank of the child's category, 1 for those who come first.",
                            each -> {
                                var rank = each.categoryRank();
                                return rank == null ? null : (long) rank;
                            })
                    .text(
                            "lot",
                            "The lot by which the child is ranked among those of a category.",
                            PlacementRecord::lot)
                    .text("book", "The seat book whose seats are asked for.", PlacementRecord::book)
                    .text(
                            "school",
                            "The school whose seats are asked for.",
                            each -> {
                                var school = each.school();
                                return school == null ? null : school.value();
                            })
                    .day(
                            "registeredOn",
                            "The day on which the child was registered.",
                            PlacementRecord::registeredOn)
                    .day("since", "The day since which that is so.", PlacementRecord::since)
                    .door(TableDoors.BUREAU)
                    .personal("child")
                    .ofSchool("school", Power.VERIFY_PLACEMENTS, Power.PLACE_PUPILS)
                    .ofYear("year")
                    .keyedBy(PlacementId::new);

    @Bean
    PlacementView placementView() {
        return new PlacementView();
    }

    @Bean
    Projection<PlacementRecord> placementProjection(
            ProjectionSource projections, PlacementView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PlacementRecord> placementQueries(Projection<PlacementRecord> placements) {
        return TableQueries.of(TABLE, placements, PlacementEvent.class, PlacementTable::summary);
    }

    static String summary(PlacementEvent fact) {
        return switch (fact) {
            case PlacementRegistered e -> "Registered for " + e.stage() + ".";
            case ProofsAsked e -> "Asked for proofs: " + String.join(", ", e.proofs()) + ".";
            case PlacementVerified e -> "Verified: " + String.join(", ", e.proofs()) + ".";
            case CategorySet e -> "On the list of " + e.book().value() + " as " + e.category();
            case PlacementMoved e ->
                    "Moved from the list of "
                            + e.from().value()
                            + " to that of "
                            + e.to().value()
                            + ".";
            case ExceptionClaimed e ->
                    "A seat of " + e.book().value() + " asked for by exception " + e.exception();
            case PlacementOffered e -> "A seat of " + e.book().value() + " is kept.";
            case PlacementWaits e -> "Waits for a seat of " + e.book().value() + ".";
            case PlacementTaken e -> "The seat was taken.";
            case OfferDeclined e -> "The offer was declined, or the seat given back.";
            case OfferLapsed e -> "The offer lapsed.";
            case SeatLost e -> "The seat was lost.";
            case PlacementDeferred e -> "Deferred until " + e.until() + ".";
            case PlacedByNeed e -> "Placed by need, at " + e.instead().school().value() + ".";
            case PlacementEnded e -> "The placement ended.";
        };
    }
}
