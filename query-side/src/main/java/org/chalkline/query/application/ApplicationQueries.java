package org.chalkline.query.application;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.application.ApplicationEvent;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.ApplicationId;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.query.clock.ClockNode;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Reach;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
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

    private final Register<ApplicationRecord> applications;
    private final ClockNodes clocks;
    private final PersonalData people;
    private final Lists lists;
    private final Histories histories;

    ApplicationQueries(
            Register<ApplicationRecord> applications,
            ClockNodes clocks,
            PersonalData people,
            Lists lists,
            Histories histories) {
        this.applications = applications;
        this.clocks = clocks;
        this.people = people;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable ApplicationRecord licenceApplication(
            @Argument String id, DataFetchingEnvironment env) {
        var entity = entity(id);
        var beside = clocks.reaches(entity).toArray(new Reach[0]);
        var found = lists.find(env, applications, entity, beside);
        if (found == null) return null;
        clocks.expect(env, found.basis(), List.of(entity));
        return found.state();
    }

    /** The id as the register has it, if it has the form of one. */
    private static String entity(String id) {
        try {
            return new ApplicationId(id).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<ApplicationRecord> licenceApplications(
            @Argument @Nullable ApplicationFilter filter,
            @Argument @Nullable ApplicationOrder orderBy,
            DataFetchingEnvironment env) {
        var order = ApplicationOrder.of(orderBy);
        var list =
                new ListQuery<>(
                        applications,
                        clocks.reaches(),
                        ListIdentity.of(
                                "licenceApplications",
                                ApplicationFilter.identity(filter),
                                order.identity()),
                        day -> ApplicationFilter.conditions(filter, people),
                        order);
        return lists.page(
                env,
                list,
                (rows, basis) -> {
                    clocks.expect(env, basis, rows.stream().map(Row::entity).toList());
                    return Row::state;
                });
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
        return lists.counts(
                env, applications, ApplicationFilter.conditions(filter, people), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> licenceApplicationHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(env, applications, entity(id), ApplicationQueries::summary);
    }

    @QueryMapping
    public @Nullable Changes licenceApplicationChanges(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.changes(
                env, applications, entity(id), FIELDS, ApplicationQueries::summary);
    }

    /** The register holds no other facts. */
    private static String summary(Fact fact) {
        return ApplicationFactSummary.of((ApplicationEvent) fact);
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
