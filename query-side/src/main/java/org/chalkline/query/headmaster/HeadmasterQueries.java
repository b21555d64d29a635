package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadmasterEvent;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.headmaster.HeadmasterRules;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.person.PersonId;
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
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.Reach;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.headmaster.HeadmasterRecord.RankHeld;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
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

    private final Register<HeadmasterRecord> headmasters;
    private final ClockNodes clocks;
    private final Lists lists;
    private final Histories histories;

    HeadmasterQueries(
            Register<HeadmasterRecord> headmasters,
            ClockNodes clocks,
            Lists lists,
            Histories histories) {
        this.headmasters = headmasters;
        this.clocks = clocks;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable HeadmasterRecord headmaster(@Argument String id, DataFetchingEnvironment env) {
        var entity = entity(id);
        var beside = clocks.reaches(entity).toArray(new Reach[0]);
        var found = lists.find(env, headmasters, entity, beside);
        if (found == null) return null;
        clocks.expect(env, found.basis(), List.of(entity));
        return found.state();
    }

    private static String entity(String id) {
        try {
            return new HeadmasterId(new PersonId(id)).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<HeadmasterRecord> headmasters(
            @Argument @Nullable HeadmasterFilter filter,
            @Argument @Nullable HeadmasterOrder orderBy,
            DataFetchingEnvironment env) {
        var list =
                ListQuery.of(
                        "headmasters",
                        headmasters,
                        clocks.reaches(),
                        HeadmasterFilter.conditions(filter),
                        HeadmasterOrder.of(orderBy));
        return lists.page(
                env,
                list,
                (rows, basis) -> {
                    clocks.expect(env, basis, rows.stream().map(Row::entity).toList());
                    return Row::state;
                });
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
        return lists.counts(env, headmasters, HeadmasterFilter.conditions(filter), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> headmasterHistory(
            @Argument String id, DataFetchingEnvironment env) {
        return histories.page(env, headmasters, entity(id), HeadmasterQueries::summary);
    }

    @QueryMapping
    public @Nullable Changes headmasterChanges(@Argument String id, DataFetchingEnvironment env) {
        return histories.changes(env, headmasters, entity(id), FIELDS, HeadmasterQueries::summary);
    }

    /** The register holds facts of careers, and of offices. */
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
    public List<ClockNode> clocks(HeadmasterRecord career, DataFetchingEnvironment env) {
        return clocks.of(env, entity(career.person().value()));
    }

    @SchemaMapping(typeName = "Headmaster")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
