package org.chalkline.query.placement;

import org.chalkline.kernel.placement.PlacementRoundEvent;
import org.chalkline.kernel.placement.PlacementRoundEvent.RoundHeld;
import org.chalkline.kernel.placement.PlacementRoundId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells in which rounds seats were offered. */
@Configuration(proxyBeanMethods = false)
class PlacementRoundTable {

    static final Table<PlacementRoundRecord> TABLE =
            Table.<PlacementRoundRecord>named("placementRound", "placementRounds", "PlacementRound")
                    .code("The round's code.", each -> each.round().value())
                    .text("officer", "The officer who held it.", PlacementRoundRecord::officer)
                    .day("heldOn", "The day on which it was held.", PlacementRoundRecord::heldOn)
                    .door(TableDoors.BUREAU)
                    .ofHolders(Power.PLACE_PUPILS)
                    .ofYear("heldOn")
                    .keyedBy(PlacementRoundId::new);

    @Bean
    PlacementRoundView placementRoundView() {
        return new PlacementRoundView();
    }

    @Bean
    Projection<PlacementRoundRecord> placementRoundProjection(
            ProjectionSource projections, PlacementRoundView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PlacementRoundRecord> placementRoundQueries(
            Projection<PlacementRoundRecord> rounds) {
        return TableQueries.of(
                TABLE, rounds, PlacementRoundEvent.class, PlacementRoundTable::summary);
    }

    static String summary(PlacementRoundEvent fact) {
        return switch (fact) {
            case RoundHeld e -> "A round of " + e.lists().size() + " lists was held.";
        };
    }
}
