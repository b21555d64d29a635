package org.chalkline.query.licence;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceId;
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

    private final Entities<LicenceRecord> licences;
    private final ClockNodes clocks;
    private final PersonalData people;

    LicenceQueries(
            Projection<LicenceRecord> licences,
            ClockNodes clocks,
            PersonalData people,
            Answers answers) {
        this.licences =
                answers.about(licences, LicenceId::new, LicenceEvent.class, LicenceFactSummary::of)
                        .with(clocks.related());
        this.clocks = clocks;
        this.people = people;
    }

    @QueryMapping
    public @Nullable LicenceRecord licence(@Argument String id, DataFetchingEnvironment env) {
        return licences.find(env, id);
    }

    @QueryMapping
    public ListConnection<LicenceRecord> licences(
            @Argument @Nullable LicenceFilter filter,
            @Argument @Nullable LicenceOrder orderBy,
            DataFetchingEnvironment env) {
        var order = LicenceOrder.of(orderBy);
        return licences.page(
                env,
                ListIdentity.of("licences", LicenceFilter.identity(filter), order.identity()),
                day -> LicenceFilter.conditions(filter, people),
                order);
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
        return licences.counts(env, LicenceFilter.conditions(filter, people), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> licenceHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return licences.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes licenceChanges(@Argument String id, DataFetchingEnvironment env) {
        return licences.changes(env, id, FIELDS);
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
