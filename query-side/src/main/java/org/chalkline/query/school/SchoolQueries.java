package org.chalkline.query.school;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Stage;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Cursor;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.Group;
import org.chalkline.query.register.Query;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Answers what schools there are, and were, as of a point on both clocks. */
@Controller
class SchoolQueries {

    private final Register<SchoolRecord> schools;
    private final BasisResolver bases;

    SchoolQueries(Register<SchoolRecord> schools, BasisResolver bases) {
        this.schools = schools;
        this.bases = bases;
    }

    @QueryMapping
    public @Nullable SchoolRecord school(@Argument String id, DataFetchingEnvironment env) {
        var basis = bases.resolve(env, schools, checked(id), null);
        return schools.find(id, basis.at()).map(Row::state).orElse(null);
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
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment env) {
        ListConnection.checkFirst(first);
        var where = SchoolFilter.conditions(filter);
        var order = orderBy == null ? SchoolOrder.BY_ID : orderBy;
        var list = ListIdentity.of("schools", where, order);
        var column = order.column();
        var cursor = after == null ? null : Cursor.parse(after, list, column.type());
        var basis = bases.resolve(env, schools, null, cursor);
        var query = new Query(where, column.name(), order.descending(), key(cursor), first + 1);
        return ListConnection.of(
                schools.list(query, basis.at()),
                first,
                cursor != null,
                basis,
                Row::state,
                row -> cursor(list, basis, column, row),
                () -> schools.count(where, basis.at()));
    }

    private static Query.@Nullable Key key(@Nullable Cursor cursor) {
        return cursor == null ? null : new Query.Key(cursor.value(), cursor.entity());
    }

    private static Cursor cursor(
            String list, Basis basis, Column<SchoolRecord> column, Row<SchoolRecord> row) {
        return new Cursor(
                list,
                basis.position(),
                basis.effectiveOn(),
                column.of().apply(row.state()),
                row.entity());
    }

    /** By what schools can be counted. */
    public enum SchoolGrouping {
        STATUS(SchoolColumns.STATUS),
        KIND(SchoolColumns.KIND),
        OWNERSHIP(SchoolColumns.OWNERSHIP),
        SUBDISTRICT(SchoolColumns.SUBDISTRICT);

        private final transient Column<SchoolRecord> column;

        SchoolGrouping(Column<SchoolRecord> column) {
            this.column = column;
        }
    }

    /** How many schools there are, by groups. */
    public record SchoolCounts(List<SchoolGroup> groups, long total, Basis basis) {}

    /** The schools that share the same values. */
    public record SchoolGroup(List<SchoolGroupValue> values, long count) {}

    /** A property and its value in a group. */
    public record SchoolGroupValue(SchoolGrouping by, @Nullable String value) {}

    @QueryMapping
    public SchoolCounts schoolCounts(
            @Argument @Nullable SchoolFilter filter,
            @Argument List<SchoolGrouping> groupBy,
            DataFetchingEnvironment env) {
        if (groupBy.isEmpty() || groupBy.stream().distinct().count() < groupBy.size()) {
            throw RequestException.badValue("groupBy must name one or more properties, each once.");
        }
        var where = SchoolFilter.conditions(filter);
        var basis = bases.resolve(env, schools, null, null);
        var columns = groupBy.stream().map(each -> each.column.name()).toList();
        var groups = schools.groups(where, columns, basis.at());
        return new SchoolCounts(
                groups.stream().map(group -> group(groupBy, group)).toList(),
                groups.stream().mapToLong(Group::count).sum(),
                basis);
    }

    private static SchoolGroup group(List<SchoolGrouping> by, Group group) {
        var values = new ArrayList<SchoolGroupValue>();
        for (int i = 0; i < by.size(); i++) {
            values.add(new SchoolGroupValue(by.get(i), (String) group.values().get(i)));
        }
        return new SchoolGroup(values, group.count());
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
}
