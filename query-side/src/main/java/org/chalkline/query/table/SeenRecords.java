package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.Seen;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Condition.Test;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Sight.Extent;
import org.jspecify.annotations.Nullable;

/** Keeps the questions about a table to the records that the one who asks sees. */
final class SeenRecords<S> implements Seen<S> {

    /** No entity is called so. */
    private static final Condition NONE = new Condition(Condition.ENTITY, Test.IN, List.of(""));

    private final TableQueries<S> queries;
    private final Sights sights;

    SeenRecords(TableQueries<S> queries, Sights sights) {
        this.queries = queries;
        this.sights = sights;
    }

    /** The entities that are seen now, which one request finds once. */
    private record Now(String type) {}

    private Sight<S> sight(DataFetchingEnvironment env) {
        return sights.of(env.getGraphQlContext(), queries.table());
    }

    @Override
    public @Nullable Object identity(DataFetchingEnvironment env) {
        var sight = sight(env);
        if (sight.is(Extent.ALL)) return null;
        if (!sight.is(Extent.BY_SUBJECT)) return sight.conditions();
        var who = Viewer.of(env.getGraphQlContext()).who();
        return List.of(who.issuer(), who.subject());
    }

    @Override
    public List<Condition> within(DataFetchingEnvironment env, List<Condition> asked, Basis basis) {
        var sight = sight(env);
        var all = new ArrayList<>(asked);
        switch (sight.extent()) {
            case ALL -> {}
            case NOTHING -> all.add(NONE);
            case BY_COLUMNS -> all.addAll(byColumns(env, sight, basis));
            case BY_SUBJECT -> all.add(bySubject(env, sight, asked, basis));
        }
        return all;
    }

    /** Of several ways none can be put beside another in one query: they are found before. */
    private List<Condition> byColumns(DataFetchingEnvironment env, Sight<S> sight, Basis basis) {
        if (sight.ways().size() == 1 && isNow(env, basis)) return sight.conditions().getFirst();
        List<String> seen =
                env.getGraphQlContext()
                        .computeIfAbsent(
                                new Now(queries.type()), key -> sights.seenNow(queries, sight));
        return List.of(
                seen.isEmpty()
                        ? NONE
                        : new Condition(Condition.ENTITY, Test.IN, List.copyOf(seen)));
    }

    /** Whose a record was then is not asked: what is known of it then may be no longer theirs. */
    private boolean isNow(DataFetchingEnvironment env, Basis basis) {
        boolean goesOn = env.getArgument("after") != null || env.getArgument("before") != null;
        if (!basis.isNamed() && !goesOn) return true;
        var now = sights.now(queries.projection());
        return basis.position() == now.position() && basis.effectiveOn().equals(now.effectiveOn());
    }

    private Condition bySubject(
            DataFetchingEnvironment env, Sight<S> sight, List<Condition> asked, Basis basis) {
        var column = Objects.requireNonNull(sight.column()).name();
        var subjects = new HashSet<String>();
        for (var group : queries.projection().groups(asked, List.of(column), basis.at())) {
            if (group.values().getFirst() instanceof String value) {
                subjects.add(sight.kind() + value);
            }
        }
        var seen = sights.seenOf(env.getGraphQlContext(), queries.table(), subjects);
        if (seen.isEmpty()) return NONE;
        int kind = sight.kind().length();
        var values = seen.stream().map(each -> each.substring(kind)).sorted();
        return new Condition(column, Test.IN, values.map(Object.class::cast).toList());
    }

    @Override
    public List<Row<S>> of(DataFetchingEnvironment env, List<Row<S>> rows) {
        var sight = sight(env);
        return switch (sight.extent()) {
            case ALL -> rows;
            case NOTHING -> List.of();
            case BY_COLUMNS -> {
                var seen = seenNow(sight, rows.stream().map(Row::entity).toList());
                yield rows.stream().filter(row -> seen.contains(row.entity())).toList();
            }
            case BY_SUBJECT -> {
                var subjects = new HashSet<String>();
                for (var row : rows) {
                    var subject = sight.subject(row.state());
                    if (subject != null) subjects.add(subject);
                }
                var seen = sights.seenOf(env.getGraphQlContext(), queries.table(), subjects);
                yield rows.stream()
                        .filter(row -> seen.contains(String.valueOf(sight.subject(row.state()))))
                        .toList();
            }
        };
    }

    private Set<String> seenNow(Sight<S> sight, List<String> entities) {
        var projection = queries.projection();
        var seen = new HashSet<String>();
        for (var row : projection.findAll(entities, sights.now(projection))) {
            if (sight.holds(row.state())) seen.add(row.entity());
        }
        return seen;
    }

    @Override
    public boolean isSeen(DataFetchingEnvironment env, String entity) {
        if (sight(env).is(Extent.ALL)) return true;
        var projection = queries.projection();
        var found = projection.find(entity, sights.now(projection));
        return found.isPresent() && !of(env, List.of(found.get())).isEmpty();
    }
}
