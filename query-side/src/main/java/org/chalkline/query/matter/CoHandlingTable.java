package org.chalkline.query.matter;

import java.util.List;
import org.chalkline.kernel.matter.MatterEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.graphql.Basis;
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

/** Tells which units help with which assigned matters, and which of them are late. */
@Configuration(proxyBeanMethods = false)
class CoHandlingTable {

    static final Table<CoHandlingRecord> TABLE =
            Table.<CoHandlingRecord>named("coHandling", "coHandlings", "CoHandling")
                    .code("The matter's code, a slash, and the unit's.", CoHandlingRecord::code)
                    .text("matter", "The matter, by its code.", CoHandlingRecord::matter)
                    .text("unit", "The unit that helps.", CoHandlingRecord::unit)
                    .word(
                            "status",
                            "CoHandlingStatus",
                            "How far it has come.",
                            CoHandlingRecord::status)
                    .day("askedOn", "The day on which it was asked.", CoHandlingRecord::askedOn)
                    .day(
                            "answerBy",
                            "The last day on which it answers in time.",
                            CoHandlingRecord::answerBy)
                    .day(
                            "lateAfter",
                            "The last day on which it was in time, where it is silent or was late.",
                            CoHandlingRecord::lateAfter)
                    .filterOnly()
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.DISPATCH_MATTERS, Power.ACCEPT_REPORTS)
                    .ofYear("askedOn")
                    .keyedBy(code -> code);

    @Bean
    CoHandlingView coHandlingView() {
        return new CoHandlingView();
    }

    @Bean
    Projection<CoHandlingRecord> coHandlingProjection(
            ProjectionSource projections, CoHandlingView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<CoHandlingRecord> coHandlingQueries(Projection<CoHandlingRecord> helps) {
        return TableQueries.of(TABLE, helps, MatterEvent.class, AssignedMatterTable::summary)
                .filteredBy(
                        new TableFilter(
                                "late",
                                "Boolean",
                                "It is silent on the day spoken of though its last day has passed, or it answered late; or else it is silent and in time still.",
                                CoHandlingTable::late));
    }

    private static List<Condition> late(Object wanted, Basis basis) {
        var column = TABLE.column("lateAfter").name();
        var yesterday = basis.effectiveOn().minusDays(1);
        return (Boolean) wanted
                ? List.of(new Condition(column, Test.AT_MOST, List.of(yesterday)))
                : List.of(new Condition(column, Test.AT_LEAST, List.of(basis.effectiveOn())));
    }
}
