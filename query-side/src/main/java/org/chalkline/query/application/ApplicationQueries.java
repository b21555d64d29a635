package org.chalkline.query.application;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.query.clock.ClockNode;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.graphql.Answers;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.Entities;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers which applications there are, how they stand, and what their clocks say of them. */
@Controller
class ApplicationQueries {

    private static final Fields<ApplicationRecord> FIELDS =
            new Fields<ApplicationRecord>()
                    .add("status", ApplicationRecord::status)
                    .add("applicant", ApplicationRecord::applicant)
                    .add("proposal", ApplicationRecord::proposal)
                    .add("unit", ApplicationRecord::unit)
                    .add("submittedOn", ApplicationRecord::submittedOn)
                    .add("papers", ApplicationRecord::papers)
                    .add("correction", ApplicationRecord::correction)
                    .add("acceptance", ApplicationRecord::acceptance)
                    .add("review", ApplicationRecord::review)
                    .add("notification", ApplicationRecord::notification)
                    .add("hearing", ApplicationRecord::hearing)
                    .add("outcome", ApplicationRecord::outcome)
                    .add("delivery", ApplicationRecord::delivery)
                    .add("preparationEnd", ApplicationRecord::preparationEnd);

    private final Entities<ApplicationRecord> applications;
    private final ClockNodes clocks;
    private final PersonalData people;

    ApplicationQueries(
            Projection<ApplicationRecord> applications,
            ClockNodes clocks,
            PersonalData people,
            Answers answers) {
        this.applications =
                answers.about(
                                applications,
                                ApplicationId::new,
                                ApplicationEvent.class,
                                ApplicationFactSummary::of)
                        .with(clocks.related());
        this.clocks = clocks;
        this.people = people;
    }

    @QueryMapping
    public @Nullable ApplicationRecord licenceApplication(
            @Argument String id, DataFetchingEnvironment env) {
        return applications.find(env, id);
    }

    @QueryMapping
    public ListConnection<ApplicationRecord> licenceApplications(
            @Argument @Nullable ApplicationFilter filter,
            @Argument @Nullable ApplicationOrder orderBy,
            DataFetchingEnvironment env) {
        var order = ApplicationOrder.of(orderBy);
        return applications.page(
                env,
                ListIdentity.of(
                        "licenceApplications",
                        ApplicationFilter.identity(filter),
                        order.identity()),
                day -> ApplicationFilter.conditions(filter, people),
                order);
    }

    /** By what applications can be counted. */
    public enum ApplicationGrouping implements Grouping {
        STATUS(ApplicationColumns.STATUS),
        KIND(ApplicationColumns.KIND),
        RESULT(ApplicationColumns.RESULT),
        UNIT(ApplicationColumns.UNIT);

        private final transient Column<ApplicationRecord> column;

        ApplicationGrouping(Column<ApplicationRecord> column) {
            this.column = column;
        }

        @Override
        public Column<ApplicationRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<ApplicationGrouping> licenceApplicationCounts(
            @Argument @Nullable ApplicationFilter filter,
            @Argument List<ApplicationGrouping> groupBy,
            DataFetchingEnvironment env) {
        return applications.counts(env, ApplicationFilter.conditions(filter, people), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> licenceApplicationHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return applications.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes licenceApplicationChanges(
            @Argument String id, DataFetchingEnvironment env) {
        return applications.changes(env, id, FIELDS);
    }

    @SchemaMapping(typeName = "LicenceApplication")
    public ProposalNode proposal(ApplicationRecord application) {
        return ProposalNode.of(application.proposal());
    }

    @SchemaMapping(typeName = "LicenceApplication")
    public List<ClockNode> clocks(ApplicationRecord application, DataFetchingEnvironment env) {
        return clocks.of(env, application.id().toString());
    }

    @SchemaMapping(typeName = "LicenceApplication")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
