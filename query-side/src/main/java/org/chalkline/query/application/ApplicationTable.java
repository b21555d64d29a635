package org.chalkline.query.application;

import graphql.schema.DataFetchingEnvironment;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.query.graphql.BySubject;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.personal.PeopleSearch;
import org.chalkline.query.procedure.clock.ClockNodes;
import org.chalkline.query.procedure.hearing.HearingRecord;
import org.chalkline.query.procedure.service.ServiceRecord;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.ProjectionSource;
import org.chalkline.query.table.Table;
import org.chalkline.query.table.TableDoors;
import org.chalkline.query.table.TableQueries;
import org.chalkline.query.table.Worked.OfOthers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which applications there are, how they stand, and what their clocks say of them. */
@Configuration(proxyBeanMethods = false)
class ApplicationTable {

    /** Within which a decision is to be taken; of each application there is one of them. */
    private static final List<String> DECISION =
            List.of(
                    "licensing.decision",
                    "private-education.preparation-decision",
                    "private-education.establishment-decision",
                    "private-education.division-merger-decision",
                    "private-education.conversion-decision");

    /** The name, of a person as it is sealed. */
    private static final Column<ApplicationRecord> APPLICANT_FILED =
            new Column<>(
                    "applicant_filed",
                    Column.Type.TEXT,
                    application -> application.applicant().filedAs());

    static final Table<ApplicationRecord> TABLE =
            Table.<ApplicationRecord>named(
                            "licenceApplication", "licenceApplications", "LicenceApplication")
                    .code("Its file number.", application -> application.id().value())
                    .word(
                            "status",
                            "ApplicationStatus",
                            "Where it stands.",
                            ApplicationRecord::status)
                    .word(
                            "kind",
                            "ApplicationKind",
                            "What is applied for.",
                            ApplicationRecord::kind)
                    .word(
                            "result",
                            "ApplicationResult",
                            "How it ended.",
                            application ->
                                    application.outcome() == null
                                            ? null
                                            : application.outcome().result())
                    .text(
                            "applicant",
                            "The applying organisation's name; people, who are stored sealed, have none here.",
                            application -> OrganiserFields.searchable(application.applicant()))
                    .contains()
                    .notExactly()
                    .kept(APPLICANT_FILED)
                    .text(
                            "unit",
                            "The unit of the bureau that has it in hand.",
                            ApplicationRecord::unit)
                    .text(
                            "licence",
                            "The licence it concerns.",
                            application -> value(application.licence()))
                    .flag(
                            "deemedAccepted",
                            "It counts as accepted because nothing was heard in time, and was not accepted by certificate.",
                            application ->
                                    application.acceptance() == null
                                            ? null
                                            : application.acceptance().deemed())
                    .text("preparer", "Who prepares its decision.", ApplicationRecord::preparer)
                    .text("decider", "Who decided.", ApplicationRecord::decider)
                    .day("submittedOn", "The day of receipt.", ApplicationRecord::submittedOn)
                    .day(
                            "acceptedOn",
                            "The day from which it counts as accepted.",
                            ApplicationRecord::acceptedOn)
                    .day("decidedOn", "The day on which it ended.", ApplicationRecord::decidedOn)
                    .number(
                            "daysTaken",
                            "The days from its receipt to its end; absent while it has none.",
                            ApplicationTable::daysTaken)
                    .worked(
                            "decidedLate",
                            "1 of what was decided after the last day for it, or is not yet though that has passed; 0 of the others: its average is a share.",
                            OfOthers.counted("clock", "of", day -> late(Map.of("rule", DECISION)))
                                    .ofKind("application/"))
                    .worked(
                            "periodsExceeded",
                            "How many periods the bureau has let pass, or exceeded, in it.",
                            OfOthers.counted(
                                            "clock",
                                            "of",
                                            day -> late(Map.of("actor", List.of("AUTHORITY"))))
                                    .ofKind("application/"))
                    .door(TableDoors.BUREAU)
                    .personal("preparer", "decider")
                    .ofBureauUnit("unit")
                    .ofYear("submittedOn")
                    .keyedBy(ApplicationId::new);

    private static @Nullable String value(@Nullable LicenceId licence) {
        return licence == null ? null : licence.value();
    }

    private static Map<String, Object> late(Map<String, Object> which) {
        var filter = new HashMap<>(which);
        filter.put("breached", true);
        return filter;
    }

    private static @Nullable Long daysTaken(ApplicationRecord application) {
        var on = application.decidedOn();
        return on == null ? null : ChronoUnit.DAYS.between(application.submittedOn(), on);
    }

    @Bean
    ApplicationView applicationView() {
        return new ApplicationView();
    }

    @Bean
    Projection<ApplicationRecord> applicationProjection(
            ProjectionSource projections, ApplicationView view) {
        return projections.of(view);
    }

    @Bean
    TableQueries<ApplicationRecord> applicationQueries(
            Projection<ApplicationRecord> applications,
            ClockNodes clocks,
            BySubject<ServiceRecord> services,
            BySubject<HearingRecord> hearings,
            PeopleSearch people) {
        return TableQueries.of(
                        TABLE, applications, ApplicationEvent.class, ApplicationFactSummary::of)
                .filteredBy(
                        OrganiserFields.named(
                                people, "applicant", "The applicant", APPLICANT_FILED))
                .withClocks(clocks)
                .with(services.related())
                .with(hearings.related());
    }

    /** What an application's record shows otherwise than it keeps it. */
    @Controller
    static class Fields {
        private final BySubject<ServiceRecord> services;
        private final BySubject<HearingRecord> hearings;

        Fields(BySubject<ServiceRecord> services, BySubject<HearingRecord> hearings) {
            this.services = services;
            this.hearings = hearings;
        }

        @SchemaMapping(typeName = "LicenceApplication")
        public List<HearingRecord> hearings(
                ApplicationRecord application, DataFetchingEnvironment env) {
            return hearings.of(env, application.id().toString());
        }

        @SchemaMapping(typeName = "LicenceApplication")
        public List<ServiceRecord> services(
                ApplicationRecord application, DataFetchingEnvironment env) {
            return services.of(env, application.id().toString());
        }

        @SchemaMapping(typeName = "LicenceApplication")
        public ProposalNode proposal(ApplicationRecord application) {
            return new ProposalNode(application.proposal());
        }
    }
}
