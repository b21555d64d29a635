package org.chalkline.query.procedure.power;

import org.chalkline.kernel.procedure.power.PowerItemEvent;
import org.chalkline.kernel.procedure.power.PowerItemEvent.EntrustmentEnded;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerEntrusted;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemDelegated;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemListed;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemRevised;
import org.chalkline.kernel.procedure.power.PowerItemEvent.PowerItemStruck;
import org.chalkline.kernel.procedure.power.PowerItemId;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which items the list of powers has, and what rests on each. */
@Configuration(proxyBeanMethods = false)
class PowerItemTable {

    static final Table<PowerItemRecord> TABLE =
            Table.<PowerItemRecord>named("powerItem", "powerItems", "PowerItem")
                    .code("Its code.", item -> item.item().value())
                    .text("power", "The power that its acts need.", item -> item.power().code())
                    .text("title", "What it is called.", PowerItemRecord::title)
                    .contains()
                    .word(
                            "kind",
                            "PowerItemKind",
                            "What kind of acts it is about.",
                            PowerItemRecord::kind)
                    .text("unit", "The unit that does it.", PowerItemRecord::unit)
                    .word(
                            "status",
                            "PowerItemStatus",
                            "Whether it stands in the list.",
                            PowerItemRecord::status)
                    .day("listedOn", "The day on which it was listed.", PowerItemRecord::listedOn)
                    .day("struckOn", "The day on which it was struck.", PowerItemRecord::struckOn)
                    .door(TableDoors.SCHOOLS)
                    .open("What the bureau may do is published.")
                    .standing()
                    .keyedBy(code -> new PowerItemId(code).value());

    @Bean
    PowerItemView powerItemView() {
        return new PowerItemView();
    }

    @Bean
    Projection<PowerItemRecord> powerItemProjection(
            ProjectionSource projections, PowerItemView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<PowerItemRecord> powerItemQueries(Projection<PowerItemRecord> items) {
        return TableQueries.of(TABLE, items, PowerItemEvent.class, PowerItemTable::summary);
    }

    private static String summary(PowerItemEvent fact) {
        return switch (fact) {
            case PowerItemListed e -> "Listed by " + e.instrument() + ".";
            case PowerItemRevised e -> "Revised by " + e.instrument() + ".";
            case PowerItemStruck e -> "Struck by " + e.instrument() + ": " + e.reasons();
            case PowerItemDelegated e ->
                    "Delegated to " + e.holder().value() + ", instrument " + e.instrument() + ".";
            case PowerEntrusted e -> e.organisation() + " entrusted until " + e.until() + ".";
            case EntrustmentEnded e ->
                    "Entrustment of " + e.creditCode() + " ended: " + e.reasons();
        };
    }
}
