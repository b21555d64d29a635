package org.chalkline.query.placement;

import org.chalkline.kernel.placement.PlacementListEvent;
import org.chalkline.kernel.placement.PlacementListEvent.*;
import org.chalkline.kernel.placement.PlacementListId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells who asks for the seats of which school, in which order. */
@Configuration(proxyBeanMethods = false)
class PlacementListTable {

    static final Table<PlacementListRecord> TABLE =
            Table.<PlacementListRecord>named("placementList", "placementLists", "PlacementList")
                    .code("The seat book's code.", each -> each.list().value())
                    .text("school", "The school, by its code.", each -> each.school().value())
                    .word("stage", "Stage", "The stage.", PlacementListRecord::stage)
                    .number("year", "The year.", each -> (long) each.year())
                    .number("listed", "How many are on it.", each -> (long) each.listed())
                    .day(
                            "rankedOn",
                            "The day on which it was ranked last.",
                            PlacementListRecord::rankedOn)
                    .door(TableDoors.NO_ANALYSTS)
                    .ofPeople()
                    .ofSchool("school", Power.VERIFY_PLACEMENTS, Power.PLACE_PUPILS)
                    .ofYear("year")
                    .keyedBy(PlacementListId::new);

    @Bean
    PlacementListView placementListView() {
        return new PlacementListView();
    }

    @Bean
    Projection<PlacementListRecord> placementListProjection(
            ProjectionSource projections, PlacementListView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PlacementListRecord> placementListQueries(Projection<PlacementListRecord> lists) {
        return TableQueries.of(TABLE, lists, PlacementListEvent.class, PlacementListTable::summary);
    }

    static String summary(PlacementListEvent fact) {
        return switch (fact) {
            case PlacementListed e -> "A child came on the list as " + e.category() + ".";
            case PlacementUnlisted e -> "A child left the list.";
            case LotteryNamed e -> "Lots are those of " + e.lottery().value() + ".";
            case PlacementsRanked e -> e.ranked().size() + " children were ranked.";
        };
    }
}
