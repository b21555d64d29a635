package org.chalkline.query.licence;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
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

/** Answers which licences there are, and were, as of a point on both clocks. */
@Controller
class LicenceQueries {

    private static final Fields<LicenceRecord> FIELDS =
            new Fields<LicenceRecord>()
                    .add("schoolId", LicenceRecord::schoolId)
                    .add("status", LicenceRecord::status)
                    .add("content", LicenceRecord::content)
                    .add("terms", LicenceRecord::terms)
                    .add("renewal", LicenceRecord::renewal)
                    .add("inspections", LicenceRecord::inspections)
                    .add("ending", LicenceRecord::ending)
                    .add("termination", LicenceRecord::termination)
                    .add("deregistration", LicenceRecord::deregistration);

    private final Register<LicenceRecord> licences;
    private final ClockNodes clocks;
    private final PersonalData people;
    private final Lists lists;
    private final Histories histories;

    LicenceQueries(
            Register<LicenceRecord> licences,
            ClockNodes clocks,
            PersonalData people,
            Lists lists,
            Histories histories) {
        this.licences = licences;
        this.clocks = clocks;
        this.people = people;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable LicenceRecord licence(@Argument String id, DataFetchingEnvironment env) {
        var entity = entity(id);
        var beside = clocks.reaches(entity).toArray(new Reach[0]);
        var found = lists.find(env, licences, entity, beside);
        if (found == null) return null;
        clocks.expect(env, found.basis(), List.of(entity));
        return found.state();
    }

    /** The id as the register has it, if it has the form of one. */
    private static String entity(String id) {
        try {
            return new LicenceId(id).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<LicenceRecord> licences(
            @Argument @Nullable LicenceFilter filter,
            @Argument @Nullable LicenceOrder orderBy,
            DataFetchingEnvironment env) {
        var order = LicenceOrder.of(orderBy);
        var list =
                new ListQuery<>(
                        licences,
                        clocks.reaches(),
                        ListIdentity.of(
                                "licences", LicenceFilter.identity(filter), order.identity()),
                        day -> LicenceFilter.conditions(filter, people),
                        order);
        return lists.page(
                env,
                list,
                (rows, basis) -> {
                    clocks.expect(env, basis, rows.stream().map(Row::entity).toList());
                    return Row::state;
                });
    }

    /** By what licences can be counted. */
    public enum LicenceGrouping implements Grouping {
        STATUS(LicenceColumns.STATUS),
        KIND(LicenceColumns.KIND),
        SUBDISTRICT(LicenceColumns.SUBDISTRICT),
        TERM(LicenceColumns.TERM);

        private final transient Column<LicenceRecord> column;

        LicenceGrouping(Column<LicenceRecord> column) {
            this.column = column;
        }

        @Override
        public Column<LicenceRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<LicenceGrouping> licenceCounts(
            @Argument @Nullable LicenceFilter filter,
            @Argument List<LicenceGrouping> groupBy,
            DataFetchingEnvironment env) {
        return lists.counts(env, licences, LicenceFilter.conditions(filter, people), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> licenceHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(env, licences, entity(id), LicenceQueries::summary);
    }

    @QueryMapping
    public @Nullable Changes licenceChanges(@Argument String id, DataFetchingEnvironment env) {
        return histories.changes(env, licences, entity(id), FIELDS, LicenceQueries::summary);
    }

    /** The register holds no other facts. */
    private static String summary(Fact fact) {
        return LicenceFactSummary.of((LicenceEvent) fact);
    }

    @SchemaMapping(typeName = "Licence")
    public List<ClockNode> clocks(LicenceRecord licence, DataFetchingEnvironment env) {
        return clocks.of(env, licence.id().toString());
    }

    @SchemaMapping(typeName = "Licence")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
