package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.school.SchoolId;
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
import org.chalkline.query.headmaster.HeadshipRecord.Vacancy;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers who headed which school on which day, and where nobody did. */
@Controller
class HeadshipQueries {

    private static final Fields<HeadshipRecord> FIELDS =
            new Fields<HeadshipRecord>()
                    .add("status", HeadshipRecord::status)
                    .add("vacancy", HeadshipRecord::vacancy)
                    .add("head", HeadshipRecord::head)
                    .add("acting", HeadshipRecord::acting)
                    .add("tenures", HeadshipRecord::tenures)
                    .add("candidacies", HeadshipRecord::candidacies)
                    .add("abolishedOn", HeadshipRecord::abolishedOn);

    private final Register<HeadshipRecord> headships;
    private final ClockNodes clocks;
    private final Lists lists;
    private final Histories histories;

    HeadshipQueries(
            Register<HeadshipRecord> headships,
            ClockNodes clocks,
            Lists lists,
            Histories histories) {
        this.headships = headships;
        this.clocks = clocks;
        this.lists = lists;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable HeadshipRecord headship(@Argument String school, DataFetchingEnvironment env) {
        var entity = entity(school);
        var beside = clocks.reaches(entity).toArray(new Reach[0]);
        var found = lists.find(env, headships, entity, beside);
        if (found == null) return null;
        clocks.expect(env, found.basis(), List.of(entity));
        return found.state();
    }

    private static String entity(String school) {
        try {
            return new HeadshipId(new SchoolId(school)).toString();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("school: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<HeadshipRecord> headships(
            @Argument @Nullable HeadshipFilter filter,
            @Argument @Nullable HeadshipOrder orderBy,
            DataFetchingEnvironment env) {
        var order = HeadshipOrder.of(orderBy);
        var list =
                new ListQuery<>(
                        headships,
                        clocks.reaches(),
                        ListIdentity.of(
                                "headships", filter == null ? "" : filter, order.identity()),
                        day -> HeadshipFilter.conditions(filter, day),
                        order);
        return lists.page(
                env,
                list,
                (rows, basis) -> {
                    clocks.expect(env, basis, rows.stream().map(Row::entity).toList());
                    return Row::state;
                });
    }

    /** By what offices can be counted. */
    public enum HeadshipGrouping implements Grouping {
        STATUS(HeadshipView.STATUS);

        private final transient Column<HeadshipRecord> column;

        HeadshipGrouping(Column<HeadshipRecord> column) {
            this.column = column;
        }

        @Override
        public Column<HeadshipRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<HeadshipGrouping> headshipCounts(
            @Argument List<HeadshipGrouping> groupBy, DataFetchingEnvironment env) {
        return lists.counts(env, headships, List.of(), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> headshipHistory(
            @Argument String school, DataFetchingEnvironment env) {
        return histories.page(env, headships, entity(school), HeadshipQueries::summary);
    }

    @QueryMapping
    public @Nullable Changes headshipChanges(@Argument String school, DataFetchingEnvironment env) {
        return histories.changes(env, headships, entity(school), FIELDS, HeadshipQueries::summary);
    }

    /** The register holds no other facts. */
    private static String summary(Fact fact) {
        return HeadshipFactSummary.of((HeadshipEvent) fact);
    }

    /** For how many days nobody appointed has been in office, on the day spoken of. */
    @SchemaMapping(typeName = "HeadVacancy")
    public int days(Vacancy vacancy, DataFetchingEnvironment env) {
        var day = BasisResolver.basisOf(env).effectiveOn();
        return Math.toIntExact(ChronoUnit.DAYS.between(vacancy.since(), day));
    }

    @SchemaMapping(typeName = "Headship")
    public List<ClockNode> clocks(HeadshipRecord office, DataFetchingEnvironment env) {
        return clocks.of(env, entity(office.schoolId().value()));
    }

    @SchemaMapping(typeName = "Headship")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
