package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadmasterRules;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.clock.ClockNodes;
import org.chalkline.query.clock.ClockRecord;
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
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what careers heads have had: posts, ranks, assessments, sanctions. */
@Controller
class HeadmasterQueries {

    private static final Fields<HeadmasterRecord> FIELDS =
            new Fields<HeadmasterRecord>()
                    .add("status", HeadmasterRecord::status)
                    .add("posts", HeadmasterRecord::posts)
                    .add("rank", HeadmasterRecord::rank)
                    .add("appraisals", HeadmasterRecord::appraisals)
                    .add("years", HeadmasterRecord::years)
                    .add("terms", HeadmasterRecord::terms)
                    .add("sanctions", HeadmasterRecord::sanctions)
                    .add("contests", HeadmasterRecord::contests);

    private final Entities<HeadmasterRecord> headmasters;
    private final ClockNodes clocks;

    HeadmasterQueries(
            Projection<HeadmasterRecord> headmasters, ClockNodes clocks, Answers answers) {
        this.headmasters =
                answers.about(
                                headmasters,
                                id -> new HeadmasterId(new PersonId(id)),
                                Fact.class,
                                HeadmasterQueries::summary)
                        .with(clocks.related());
        this.clocks = clocks;
    }

    @QueryMapping
    public @Nullable HeadmasterRecord headmaster(@Argument String id, DataFetchingEnvironment env) {
        return headmasters.find(env, id);
    }

    @QueryMapping
    public ListConnection<HeadmasterRecord> headmasters(
            @Argument @Nullable HeadmasterFilter filter,
            @Argument @Nullable HeadmasterOrder orderBy,
            DataFetchingEnvironment env) {
        return headmasters.page(
                env,
                "headmasters",
                HeadmasterFilter.conditions(filter),
                HeadmasterOrder.of(orderBy));
    }

    /** By what careers can be counted. */
    public enum HeadmasterGrouping implements Grouping {
        STATUS(HeadmasterView.STATUS),
        RANK(HeadmasterView.RANK),
        LAST_GRADE(HeadmasterView.LAST_GRADE);

        private final transient Column<HeadmasterRecord> column;

        HeadmasterGrouping(Column<HeadmasterRecord> column) {
            this.column = column;
        }

        @Override
        public Column<HeadmasterRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<HeadmasterGrouping> headmasterCounts(
            @Argument @Nullable HeadmasterFilter filter,
            @Argument List<HeadmasterGrouping> groupBy,
            DataFetchingEnvironment env) {
        return headmasters.counts(env, HeadmasterFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> headmasterHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return headmasters.history(env, id);
    }

    @QueryMapping
    public @Nullable Changes headmasterChanges(@Argument String id, DataFetchingEnvironment env) {
        return headmasters.changes(env, id, FIELDS);
    }

    /** The projection holds facts of careers, and of offices. */
    private static String summary(Fact fact) {
        return fact instanceof HeadmasterEvent event
                ? HeadmasterFactSummary.of(event)
                : HeadshipFactSummary.of((HeadshipEvent) fact);
    }

    /** The rank's name; its code where the rules name it no longer. */
    @SchemaMapping(typeName = "RankHeld")
    public String name(RankHeld rank) {
        return HeadmasterRules.standard().ranks().stream()
                .filter(each -> each.code().equals(rank.code()))
                .map(HeadmasterRules.Rank::name)
                .findFirst()
                .orElse(rank.code());
    }

    @SchemaMapping(typeName = "Headmaster")
    public PersonId id(HeadmasterRecord career) {
        return career.person();
    }

    @SchemaMapping(typeName = "Headmaster")
    public List<ClockRecord> clocks(HeadmasterRecord career, DataFetchingEnvironment env) {
        return clocks.of(env, headmasters.entity(career.person().value()));
    }

    @SchemaMapping(typeName = "Headmaster")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
