package org.chalkline.query.procedure.hold;

import org.chalkline.kernel.procedure.hold.HoldEvent;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldLifted;
import org.chalkline.kernel.procedure.hold.HoldEvent.HoldPlaced;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The holds on all records, people's among them. */
@Configuration(proxyBeanMethods = false)
class HoldTable {

    static final Table<HoldRecord> TABLE =
            Table.<HoldRecord>named("hold", "holds", "Hold")
                    .code(
                            "Whose records it has kept, and its number, such as `person/p-17#R-1`.",
                            HoldRecord::code)
                    .text("of", "Whose records it has kept, such as `person/p-17`.", HoldRecord::of)
                    .text("hold", "Its number.", HoldRecord::hold)
                    .text("body", "Who asked for it.", HoldRecord::body)
                    .word("status", "HoldStatus", "Whether it stands.", HoldRecord::status)
                    .day("placedOn", "The day from which it stands.", HoldRecord::placedOn)
                    .day("liftedOn", "The day from which it no longer does.", HoldRecord::liftedOn)
                    .door(TableDoors.BUREAU)
                    .ofSubject("of")
                    .keyedBy(HoldTable::hold);

    /** A hold is known by whose records it is on and by its number. */
    private static String hold(String code) {
        int end = code.indexOf('#');
        if (end < 1 || end == code.length() - 1) {
            throw new IllegalArgumentException("'" + code + "' is no hold's code");
        }
        return code;
    }

    @Bean
    HoldView holdView() {
        return new HoldView();
    }

    @Bean
    Projection<HoldRecord> holdProjection(ProjectionSource projections, HoldView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<HoldRecord> holdQueries(Projection<HoldRecord> holds) {
        return TableQueries.of(TABLE, holds, HoldEvent.class, HoldTable::summary);
    }

    private static String summary(HoldEvent fact) {
        return switch (fact) {
            case HoldPlaced e -> "Held by " + e.body() + ", " + e.hold() + ": " + e.reasons();
            case HoldLifted e ->
                    "Hold " + e.hold() + " lifted upon " + e.release() + ": " + e.reasons();
        };
    }
}
