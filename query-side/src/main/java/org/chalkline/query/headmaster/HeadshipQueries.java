package org.chalkline.query.headmaster;

import graphql.schema.DataFetchingEnvironment;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.chalkline.kernel.headmaster.HeadshipEvent;
import org.chalkline.kernel.headmaster.HeadshipId;
import org.chalkline.kernel.school.SchoolId;
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
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.headmaster.HeadshipRecord.Vacancy;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
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

    private final Entities<HeadshipRecord> headships;
    private final ClockNodes clocks;

    HeadshipQueries(Projection<HeadshipRecord> headships, ClockNodes clocks, Answers answers) {
        this.headships =
                answers.about(
                                headships,
                                school -> new HeadshipId(new SchoolId(school)),
                                HeadshipEvent.class,
                                HeadshipFactSummary::of)
                        .by("school")
                        .with(clocks.related());
        this.clocks = clocks;
    }

    @QueryMapping
    public @Nullable HeadshipRecord headship(@Argument String school, DataFetchingEnvironment env) {
        return headships.find(env, school);
    }

    @QueryMapping
    public ListConnection<HeadshipRecord> headships(
            @Argument @Nullable HeadshipFilter filter,
            @Argument @Nullable HeadshipOrder orderBy,
            DataFetchingEnvironment env) {
        var order = HeadshipOrder.of(orderBy);
        return headships.page(
                env,
                ListIdentity.of("headships", filter == null ? "" : filter, order.identity()),
                day -> HeadshipFilter.conditions(filter, day),
                order);
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
        return headships.counts(env, List.of(), groupBy);
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> headshipHistory(
            @Argument String school, DataFetchingEnvironment env) {
        return headships.history(env, school);
    }

    @QueryMapping
    public @Nullable Changes headshipChanges(@Argument String school, DataFetchingEnvironment env) {
        return headships.changes(env, school, FIELDS);
    }

    /** For how many days nobody appointed has been in office, on the day spoken of. */
    @SchemaMapping(typeName = "HeadVacancy")
    public int days(Vacancy vacancy, DataFetchingEnvironment env) {
        var day = BasisResolver.basisOf(env).effectiveOn();
        return Math.toIntExact(ChronoUnit.DAYS.between(vacancy.since(), day));
    }

    @SchemaMapping(typeName = "Headship")
    public List<ClockRecord> clocks(HeadshipRecord office, DataFetchingEnvironment env) {
        return clocks.of(env, headships.entity(office.schoolId().value()));
    }

    @SchemaMapping(typeName = "Headship")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }
}
