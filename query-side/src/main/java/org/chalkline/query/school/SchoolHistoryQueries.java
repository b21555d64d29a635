package org.chalkline.query.school;

import graphql.schema.DataFetchingEnvironment;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent;
import org.chalkline.query.graphql.FactNode;
import org.chalkline.query.graphql.Fields;
import org.chalkline.query.graphql.Histories;
import org.chalkline.query.graphql.Histories.Changes;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.projection.Projection;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what was recorded of a school, and what it changed. */
@Controller
class SchoolHistoryQueries {

    private static final Fields<SchoolRecord> FIELDS =
            new Fields<SchoolRecord>()
                    .add("name", SchoolRecord::name)
                    .add("kind", SchoolRecord::kind)
                    .add("ownership", SchoolRecord::ownership)
                    .add("address", SchoolRecord::address)
                    .add("subdistrict", SchoolRecord::subdistrict)
                    .add("status", SchoolRecord::status)
                    .add("ending", SchoolRecord::ending)
                    .add("openedOn", SchoolRecord::openedOn)
                    .add("closedOn", SchoolRecord::closedOn)
                    .add("mergedInto", SchoolRecord::mergedInto)
                    .add("dividedFrom", SchoolRecord::dividedFrom)
                    .add("successors", SchoolRecord::successors)
                    .add("absorbed", SchoolRecord::absorbed)
                    .add("campuses", SchoolRecord::campuses)
                    .add("capacity", SchoolRecord::capacity)
                    .add("posts", SchoolRecord::posts)
                    .add("postsFilled", school -> some(school.staff().filled()))
                    .add("postsReserved", school -> some(school.staff().reserved(null)))
                    .add("titlePosts", school -> school.staff().quota())
                    .add("source", SchoolRecord::source)
                    .add("vouchedBy", SchoolRecord::vouchedBy);

    private final Projection<SchoolRecord> schools;
    private final Histories histories;

    SchoolHistoryQueries(Projection<SchoolRecord> schools, Histories histories) {
        this.schools = schools;
        this.histories = histories;
    }

    @QueryMapping
    public @Nullable ListConnection<FactNode> schoolHistory(
            @Argument String id, DataFetchingEnvironment env) {
        var school = SchoolQueries.checked(id);
        return histories.page(env, schools, school, SchoolHistoryQueries::summary);
    }

    @QueryMapping
    public @Nullable Changes schoolChanges(@Argument String id, DataFetchingEnvironment env) {
        var school = SchoolQueries.checked(id);
        return histories.changes(env, schools, school, FIELDS, SchoolHistoryQueries::summary);
    }

    /** The projection holds no other facts. */
    private static String summary(Fact fact) {
        return SchoolFactSummary.of((SchoolEvent) fact);
    }

    /** That none are taken is nothing to tell. */
    private static @Nullable Integer some(int posts) {
        return posts == 0 ? null : posts;
    }
}
