package org.chalkline.query.disclosure;

import org.chalkline.kernel.disclosure.DisclosureEvent;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells what was asked for, item by item, how it was answered, and on what ground withheld. */
@Configuration(proxyBeanMethods = false)
class DisclosureItemTable {

    static final Table<DisclosureItemRecord> TABLE =
            Table.<DisclosureItemRecord>named("disclosureItem", "disclosureItems", "DisclosureItem")
                    .code(
                            "The request's code, a slash, and the item's number.",
                            DisclosureItemRecord::code)
                    .text("request", "The request, by its code.", DisclosureItemRecord::request)
                    .text(
                            "unit",
                            "The unit that has the request in hand.",
                            DisclosureItemRecord::unit)
                    .day(
                            "askedOn",
                            "The day since which it is asked for as it is.",
                            DisclosureItemRecord::askedOn)
                    .word(
                            "result",
                            "ItemResult",
                            "In which way it was answered.",
                            DisclosureItemRecord::result)
                    .word(
                            "ground",
                            "WithholdingGround",
                            "Why something is withheld.",
                            DisclosureItemRecord::ground)
                    .day(
                            "answeredOn",
                            "The day on which it was answered.",
                            DisclosureItemRecord::answeredOn)
                    .door(TableDoors.BUREAU)
                    .ofBureauUnit("unit", Power.HANDLE_REQUESTS, Power.ANSWER_REQUESTS)
                    .ofYear("askedOn")
                    .keyedBy(code -> code);

    @Bean
    DisclosureItemView disclosureItemView() {
        return new DisclosureItemView();
    }

    @Bean
    Projection<DisclosureItemRecord> disclosureItemProjection(
            ProjectionSource projections, DisclosureItemView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<DisclosureItemRecord> disclosureItemQueries(
            Projection<DisclosureItemRecord> items) {
        return TableQueries.of(
                TABLE, items, DisclosureEvent.class, DisclosureRequestTable::summary);
    }
}
