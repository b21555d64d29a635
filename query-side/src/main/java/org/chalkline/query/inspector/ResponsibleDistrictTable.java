package org.chalkline.query.inspector;

import org.chalkline.kernel.inspector.ResponsibleDistrictEvent;
import org.chalkline.kernel.inspector.ResponsibleDistrictEvent.*;
import org.chalkline.kernel.inspector.ResponsibleDistrictId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.inspector.ResponsibleDistrictRecord.Answerable;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells which inspectors answer for which schools. */
@Configuration(proxyBeanMethods = false)
class ResponsibleDistrictTable {

    static final Table<ResponsibleDistrictRecord> TABLE =
            Table.<ResponsibleDistrictRecord>named(
                            "responsibleDistrict", "responsibleDistricts", "ResponsibleDistrict")
                    .code("Its code.", each -> each.district().value())
                    .text("unit", "The supervision office.", ResponsibleDistrictRecord::unit)
                    .word(
                            "status",
                            "ResponsibleDistrictStatus",
                            "Whether there is one.",
                            ResponsibleDistrictRecord::status)
                    .day(
                            "since",
                            "Since when it has these schools and inspectors.",
                            ResponsibleDistrictRecord::since)
                    .texts(
                            "school",
                            "A school that lies in it.",
                            ResponsibleDistrictRecord::schools)
                    .texts(
                            "inspector",
                            "An inspector who answers for its schools, by their code.",
                            each -> each.inspectors().stream().map(Answerable::inspector).toList())
                    .flag(
                            "tooFewInspectors",
                            "Whether fewer than two inspectors answer for its schools.",
                            ResponsibleDistrictRecord::tooFewInspectors)
                    .door(TableDoors.BUREAU)
                    .personal("inspector")
                    .ofBureauUnit("unit", Power.PLAN_INSPECTIONS, Power.LEAD_INSPECTIONS)
                    .standing()
                    .keyedBy(ResponsibleDistrictId::new);

    @Bean
    ResponsibleDistrictView responsibleDistrictView() {
        return new ResponsibleDistrictView();
    }

    @Bean
    Projection<ResponsibleDistrictRecord> responsibleDistrictProjection(
            ProjectionSource projections, ResponsibleDistrictView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ResponsibleDistrictRecord> responsibleDistrictQueries(
            Projection<ResponsibleDistrictRecord> districts) {
        return TableQueries.of(
                TABLE,
                districts,
                ResponsibleDistrictEvent.class,
                ResponsibleDistrictTable::summary);
    }

    static String summary(ResponsibleDistrictEvent fact) {
        return switch (fact) {
            case DistrictLaidOut e -> "Laid out with " + has(e) + " by decision " + number(e) + ".";
            case DistrictChanged e -> "It has " + has(e) + " by decision " + number(e) + ".";
            case DistrictInspectorGone e ->
                    "Inspector "
                            + e.inspector().value()
                            + " is one no longer; "
                            + e.left()
                            + " are left.";
            case DistrictDissolved e ->
                    "Dissolved by decision " + e.decision().documentNumber() + ".";
        };
    }

    private static String has(DistrictVersion version) {
        return version.schools().size()
                + " schools and "
                + version.inspectors().size()
                + " inspectors";
    }

    private static String number(DistrictVersion version) {
        var decision = version.decision();
        return decision == null ? "" : decision.documentNumber();
    }
}
