package org.chalkline.query.licence;

import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.procedure.power.Power;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.personal.PeopleSearch;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which licences there are, and were, as of a point on both clocks. */
@Configuration(proxyBeanMethods = false)
class LicenceTable {

    /** The name, of a person as it is sealed. */
    private static final Column<LicenceRecord> ORGANISER_FILED =
            new Column<>(
                    "organiser_filed",
                    Column.Type.TEXT,
                    licence -> licence.content().organiser().filedAs());

    static final Table<LicenceRecord> TABLE =
            Table.<LicenceRecord>named("licence", "licences", "Licence")
                    .code("Its number in the register.", licence -> licence.id().value())
                    .text("school", "The school.", licence -> licence.school().value())
                    .word("status", "LicenceStatus", "Where it stands.", LicenceRecord::status)
                    .text("name", "The school's name.", licence -> licence.content().name())
                    .contains()
                    .word(
                            "kind",
                            "SchoolKind",
                            "What the school is.",
                            licence -> licence.content().kind())
                    .text(
                            "organiser",
                            "The name of the organisation that runs the school; people, who are stored sealed, have none here.",
                            licence -> OrganiserFields.searchable(licence.content().organiser()))
                    .contains()
                    .notExactly()
                    .kept(ORGANISER_FILED)
                    .text(
                            "subdistrict",
                            "The code of its subdistrict.",
                            licence -> licence.content().site().subdistrict())
                    .word(
                            "term",
                            "TermOrigin",
                            "How the term that was granted last came about.",
                            licence -> licence.terms().getLast().origin())
                    .day("issuedOn", "The day of issue.", LicenceRecord::issuedOn)
                    .day("validUntil", "Its last day.", LicenceRecord::validUntil)
                    .day("endedOn", "The day on which it ended.", LicenceRecord::endedOn)
                    .door(TableDoors.SCHOOLS)
                    .ofSchool(
                            "school",
                            Power.ACCEPT_APPLICATIONS,
                            Power.EXAMINE_APPLICATIONS,
                            Power.DECIDE_APPLICATIONS,
                            Power.INSPECT_LICENSEES,
                            Power.END_LICENCES,
                            Power.IMPOSE_PENALTIES)
                    .standing()
                    .keyedBy(LicenceId::new);

    @Bean
    LicenceView licenceView() {
        return new LicenceView();
    }

    @Bean
    Projection<LicenceRecord> licenceProjection(ProjectionSource projections, LicenceView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<LicenceRecord> licenceQueries(
            Projection<LicenceRecord> licences, ClockNodes clocks, PeopleSearch people) {
        return TableQueries.of(TABLE, licences, LicenceEvent.class, LicenceFactSummary::of)
                .filteredBy(
                        OrganiserFields.named(
                                people, "organiser", "The organiser", ORGANISER_FILED))
                .withClocks(clocks);
    }
}
