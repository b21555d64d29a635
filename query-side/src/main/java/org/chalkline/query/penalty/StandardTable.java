package org.chalkline.query.penalty;

import org.chalkline.kernel.penalty.DiscretionStandardId;
import org.chalkline.kernel.penalty.StandardEvent;
import org.chalkline.kernel.penalty.StandardEvent.*;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By which standards penalties were measured, and from when to when. */
@Configuration(proxyBeanMethods = false)
class StandardTable {

    static final Table<StandardRecord> TABLE =
            Table.<StandardRecord>named(
                            "discretionStandard", "discretionStandards", "DiscretionStandard")
                    .code("Its code.", standard -> standard.standard().value())
                    .text("title", "Its title.", StandardRecord::title)
                    .contains()
                    .flag("published", "It is public.", StandardRecord::published)
                    .day(
                            "inForceFrom",
                            "The first day on which it is in force.",
                            StandardRecord::inForceFrom)
                    .day(
                            "endedOn",
                            "The first day on which it is in force no more.",
                            StandardRecord::endedOn)
                    .known()
                    .door(TableDoors.SCHOOLS)
                    .open("Whoever can be punished by a standard may read it.")
                    .standing()
                    .keyedBy(DiscretionStandardId::new);

    @Bean
    StandardView standardView() {
        return new StandardView();
    }

    @Bean
    Projection<StandardRecord> standardProjection(ProjectionSource projections, StandardView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<StandardRecord> standardQueries(Projection<StandardRecord> standards) {
        return TableQueries.of(TABLE, standards, StandardEvent.class, StandardTable::summary);
    }

    private static String summary(StandardEvent fact) {
        return switch (fact) {
            case StandardSet e -> e.title() + " was set by " + e.instrument() + ".";
            case StandardPublished e -> "Published: " + e.where() + ".";
            case StandardEnded e -> e.by() == null ? "It ended." : e.by() + " takes its place.";
        };
    }
}
