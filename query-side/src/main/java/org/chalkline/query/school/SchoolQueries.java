package org.chalkline.query.school;

import graphql.schema.DataFetchingEnvironment;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.kernel.school.Title;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Counts;
import org.chalkline.query.graphql.Grouping;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListQuery;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what schools there are, and were, as of a point on both clocks. */
@Controller
class SchoolQueries {

    private final Projection<SchoolRecord> schools;
    private final Lists lists;

    SchoolQueries(Projection<SchoolRecord> schools, Lists lists) {
        this.schools = schools;
        this.lists = lists;
    }

    @QueryMapping
    public @Nullable SchoolRecord school(@Argument String id, DataFetchingEnvironment env) {
        var found = lists.find(env, schools, checked(id));
        return found == null ? null : found.state();
    }

    /** The id, if it has the form of one: a school that can't exist is a mistake worth telling. */
    static String checked(String id) {
        try {
            return new SchoolId(id).value();
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("id: " + e.getMessage() + ".");
        }
    }

    @QueryMapping
    public ListConnection<SchoolRecord> schools(
            @Argument @Nullable SchoolFilter filter,
            @Argument @Nullable SchoolOrder orderBy,
            DataFetchingEnvironment env) {
        var where = SchoolFilter.conditions(filter);
        var list = ListQuery.of("schools", schools, List.of(), where, SchoolOrder.of(orderBy));
        return lists.page(env, list, (rows, basis) -> Row::state);
    }

    /** By what schools can be counted. */
    public enum SchoolGrouping implements Grouping {
        STATUS(SchoolColumns.STATUS),
        KIND(SchoolColumns.KIND),
        OWNERSHIP(SchoolColumns.OWNERSHIP),
        SUBDISTRICT(SchoolColumns.SUBDISTRICT);

        private final transient Column<SchoolRecord> column;

        SchoolGrouping(Column<SchoolRecord> column) {
            this.column = column;
        }

        @Override
        public Column<SchoolRecord> column() {
            return column;
        }
    }

    @QueryMapping
    public Counts<SchoolGrouping> schoolCounts(
            @Argument @Nullable SchoolFilter filter,
            @Argument List<SchoolGrouping> groupBy,
            DataFetchingEnvironment env) {
        return lists.counts(env, schools, SchoolFilter.conditions(filter), groupBy);
    }

    @SchemaMapping(typeName = "School")
    public Basis basis(DataFetchingEnvironment env) {
        return BasisResolver.basisOf(env);
    }

    /** How many pupils a school may have in one stage. */
    public record StageCapacity(Stage stage, int places) {}

    @SchemaMapping(typeName = "School")
    public List<StageCapacity> capacity(SchoolRecord school) {
        return school.capacity().entrySet().stream()
                .map(each -> new StageCapacity(each.getKey(), each.getValue()))
                .toList();
    }

    @SchemaMapping(typeName = "School")
    public int postsFilled(SchoolRecord school) {
        return school.staff().filled();
    }

    @SchemaMapping(typeName = "School")
    public int postsReserved(SchoolRecord school) {
        return school.staff().reserved(null);
    }

    /** How many posts of a title there are, and how they are taken up. */
    public record TitlePosts(Title title, int approved, int filled, int reserved) {}

    @SchemaMapping(typeName = "School")
    public List<TitlePosts> titlePosts(SchoolRecord school) {
        var staff = school.staff();
        var quota = staff.quota() == null ? Map.<Title, Integer>of() : staff.quota();
        return Arrays.stream(Title.values())
                .map(
                        title ->
                                new TitlePosts(
                                        title,
                                        quota.getOrDefault(title, 0),
                                        staff.titlesFilled().getOrDefault(title, 0),
                                        staff.reserved(title)))
                .filter(each -> each.approved() + each.filled() + each.reserved() > 0)
                .toList();
    }
}
