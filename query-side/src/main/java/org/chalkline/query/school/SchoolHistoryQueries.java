package org.chalkline.query.school;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Cursor;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.ListIdentity;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.register.Column;
import org.chalkline.query.register.PastFact;
import org.chalkline.query.register.Register;
import org.chalkline.query.register.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers what was recorded of a school, and what it changed. */
@Controller
class SchoolHistoryQueries {

    private final Register<SchoolRecord> schools;
    private final BasisResolver bases;

    SchoolHistoryQueries(Register<SchoolRecord> schools, BasisResolver bases) {
        this.schools = schools;
        this.bases = bases;
    }

    @QueryMapping
    public @Nullable ListConnection<SchoolFact> schoolHistory(
            @Argument String id,
            @Argument int first,
            @Argument @Nullable String after,
            DataFetchingEnvironment env) {
        ListConnection.checkFirst(first);
        var school = SchoolQueries.checked(id);
        var list = ListIdentity.of("schoolHistory", school);
        var cursor = after == null ? null : Cursor.parse(after, list, Column.Type.NUMBER);
        var basis = bases.resolve(env, schools, school, cursor);
        var from = cursor == null ? FactStream.NOTHING : place(cursor);
        var facts = schools.history(school, from, basis.position(), first + 1);
        if (facts.isEmpty() && cursor == null) return null;
        return ListConnection.of(
                facts,
                first,
                cursor != null,
                basis,
                fact -> new SchoolFact(fact, basis.zoneId()),
                fact ->
                        new Cursor(
                                list,
                                basis.position(),
                                basis.effectiveOn(),
                                fact.position(),
                                school),
                () -> {
                    throw new UnsupportedOperationException("histories are not counted");
                });
    }

    private static long place(Cursor cursor) {
        return cursor.value() instanceof Long position ? position : FactStream.NOTHING;
    }

    /** What differs between two points, and the facts recorded between their positions. */
    public record SchoolChanges(
            Basis from,
            Basis to,
            List<SchoolFieldChange> fields,
            List<SchoolFact> facts,
            boolean moreFacts) {}

    @QueryMapping
    public @Nullable SchoolChanges schoolChanges(
            @Argument String id, @Argument int first, DataFetchingEnvironment env) {
        ListConnection.checkFirst(first);
        var school = SchoolQueries.checked(id);
        var before = bases.resolvePoint(env, schools, school, "from");
        var after = bases.resolvePoint(env, schools, school, "to");
        if (after.position() < before.position()) {
            throw RequestException.badValue(
                    "to is at position "
                            + after.position()
                            + ", before from at "
                            + before.position()
                            + ": exchange them.");
        }
        var was = state(school, before);
        var is = state(school, after);
        if (was.isEmpty() && is.isEmpty()) return null;
        List<PastFact> facts =
                schools.history(school, before.position(), after.position(), first + 1);
        return new SchoolChanges(
                before,
                after,
                SchoolFieldChange.between(was.orElse(null), is.orElse(null)),
                facts.stream()
                        .limit(first)
                        .map(fact -> new SchoolFact(fact, after.zoneId()))
                        .toList(),
                facts.size() > first);
    }

    private Optional<SchoolRecord> state(String school, Basis basis) {
        return schools.find(school, basis.at()).map(Row::state);
    }
}
