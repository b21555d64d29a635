package org.chalkline.query.admission;

import java.util.List;
import org.chalkline.kernel.admission.CatchmentEvent;
import org.chalkline.query.admission.CatchmentPlaceRecord.PlaceInZone;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells in which zones the numbers of each road lie, and each compound, version by version. */
@Configuration(proxyBeanMethods = false)
class CatchmentPlaceTable {

    static final Table<CatchmentPlaceRecord> TABLE =
            Table.<CatchmentPlaceRecord>named("catchmentPlace", "catchmentPlaces", "CatchmentPlace")
                    .code(
                            "The version's code, a slash, and `road:` or `compound:` with the name.",
                            CatchmentPlaceRecord::code)
                    .text("catchment", "The version.", CatchmentPlaceRecord::catchment)
                    .text("road", "The road.", CatchmentPlaceRecord::road)
                    .text("compound", "The compound.", CatchmentPlaceRecord::compound)
                    .texts("zone", "A zone in which some of it lies.", CatchmentPlaceTable::zones)
                    .door(TableDoors.SCHOOLS)
                    .open("Catchments are the whole district's.")
                    .standing()
                    .keyedBy(code -> code);

    private static List<String> zones(CatchmentPlaceRecord place) {
        return place.zones().stream().map(PlaceInZone::zone).distinct().toList();
    }

    @Bean
    CatchmentPlaceView catchmentPlaceView() {
        return new CatchmentPlaceView();
    }

    @Bean
    Projection<CatchmentPlaceRecord> catchmentPlaceProjection(
            ProjectionSource projections, CatchmentPlaceView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CatchmentPlaceRecord> catchmentPlaceQueries(
            Projection<CatchmentPlaceRecord> places) {
        return TableQueries.of(TABLE, places, CatchmentEvent.class, CatchmentTable::summary);
    }
}
