package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.access.Viewer;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Projection;
import org.chalkline.query.projection.Query;
import org.chalkline.query.projection.Row;
import org.chalkline.query.table.Table.Kind;
import org.chalkline.query.table.Table.Shown;
import org.chalkline.query.table.Table.Way;
import org.jspecify.annotations.Nullable;

/**
 * What a search over all tables asks of one of them: by which columns its records are found, and
 * which of those that were found the one who asks sees.
 *
 * @param <S> the state of one record
 */
public final class SearchedTable<S> {
    private final TableQueries<S> queries;
    private final Table<S> table;
    private final Sights sights;
    private final List<Searched> columns;

    SearchedTable(TableQueries<S> queries, Sights sights) {
        this.queries = queries;
        this.table = queries.table();
        this.sights = sights;
        this.columns = table.shown().stream().flatMap(this::searched).toList();
    }

    /**
     * A column by which records are found.
     *
     * @param field its name in the schema
     * @param column its name in the projection
     * @param inPart whether a part of its value finds them, and how that is read
     * @param personal whether it is masked for who sees nobody
     */
    public record Searched(String field, String column, boolean inPart, boolean personal) {}

    /**
     * A record that was found and is seen.
     *
     * @param id its global id, at the point of the answer if that is named
     * @param title what it is called at that point: its first name, or its code
     * @param values what its searched columns say at that point, by their names in the schema
     * @param person whose record it is; absent where records are not people's
     */
    public record Hit(
            String code,
            String id,
            String title,
            Map<String, List<String>> values,
            @Nullable PersonId person) {}

    private Stream<Searched> searched(Shown<S> each) {
        boolean code = each.name().equals(Table.CODE);
        boolean inPart = each.is(Way.CONTAINS) && !queries.tellsOfRecords();
        boolean stored = each.kind() == Kind.TEXT || each.kind() == Kind.NUMBER;
        if (!(code || inPart || each.is(Way.FOUND)) || !stored || each.worked() != null) {
            return Stream.empty();
        }
        boolean personal = each.is(Way.PERSONAL) || code && table.isKeyedByPeople();
        return Stream.of(new Searched(each.name(), each.column().name(), inPart, personal));
    }

    /** The GraphQL type of a record. */
    public String type() {
        return table.type();
    }

    public Projection<S> projection() {
        return queries.projection();
    }

    public List<Searched> columns() {
        return columns;
    }

    /** Whether records of the table are shown to somebody at all. */
    public boolean isOpenTo(Viewer viewer) {
        return viewer.isOneOf(table.recordsDoor());
    }

    /** The values of a column of several are apart. */
    public List<String> values(Searched column, Object stored) {
        var text = String.valueOf(stored);
        if (!table.shown(column.field()).is(Way.SEVERAL)) return List.of(text);
        return Stream.of(text.split("\\|")).filter(each -> !each.isEmpty()).toList();
    }

    /**
     * Those of the entities that are there at the point of the answer and that the one who asks
     * sees, in the order in which they were given.
     */
    public Map<String, Hit> seen(DataFetchingEnvironment env, List<String> entities, Basis basis) {
        var rows = new ArrayList<Row<S>>();
        for (var row : projection().findAll(entities, basis.at())) {
            if (!row.setAside()) rows.add(row);
        }
        var byEntity = new LinkedHashMap<String, Row<S>>();
        for (var row : new SeenRecords<>(queries, sights).of(env, rows)) {
            byEntity.put(row.entity(), row);
        }
        var hits = new LinkedHashMap<String, Hit>();
        boolean masked = Viewer.of(env.getGraphQlContext()).isMasked();
        for (var entity : entities) {
            var row = byEntity.get(entity);
            if (row != null) hits.put(entity, hit(row.state(), basis, masked));
        }
        return hits;
    }

    private Hit hit(S state, Basis basis, boolean masked) {
        var code = table.code(state);
        var values = new LinkedHashMap<String, List<String>>();
        var title = code;
        for (var each : columns) {
            if (masked && each.personal()) continue;
            var value = table.column(each.field()).of().apply(state);
            if (value == null) continue;
            var all = values(each, value);
            values.put(each.field(), all);
            boolean first = title.equals(code) && each.inPart();
            if (first && !all.isEmpty()) title = all.getFirst();
        }
        var id = new GlobalId(table.type(), code, basis.isNamed() ? basis.at() : null).text();
        return new Hit(code, id, title, values, table.person(code));
    }

    /** The fields of its filter that find people by what is sealed of them. */
    public List<String> peoplesFilters() {
        return queries.filters().stream()
                .filter(each -> each.personal() && each.type().equals("String"))
                .map(TableFilter::name)
                .toList();
    }

    /**
     * The entities that a filter of people chooses, of a bounded number those that come first.
     *
     * @param filter one of {@link #peoplesFilters}
     * @param most from 1
     */
    public List<String> people(String filter, String text, Basis basis, int most) {
        var found =
                queries.filters().stream()
                        .filter(each -> each.name().equals(filter))
                        .findFirst()
                        .orElseThrow();
        var where = found.rule().conditions(text, basis);
        var query = new Query(where, table.column(Table.CODE).name(), false, null, most);
        return projection().list(query, basis.at()).stream().map(Row::entity).toList();
    }
}
