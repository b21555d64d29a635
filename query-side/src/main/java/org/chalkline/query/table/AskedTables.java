package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** For queries that a feature has besides those of its table, about the same records. */
@Component
public final class AskedTables {
    private final Filters filters;

    AskedTables(Filters filters) {
        this.filters = filters;
    }

    /**
     * The conditions of a filter of a table, with those that keep it to what the one who asks sees.
     *
     * @param filter as the schema has read it; absent if it was left out
     * @param basis the point that the answer speaks of
     * @throws RequestException if the filter is by what is masked for them
     */
    public List<Condition> where(
            DataFetchingEnvironment env,
            TableQueries<?> queries,
            @Nullable Map<String, Object> filter,
            Basis basis) {
        filters.check(env, queries, filter);
        return within(env, queries, filters.conditions(env, queries, filter, basis), basis);
    }

    /** The conditions, with those that keep them to what the one who asks sees. */
    public <S> List<Condition> within(
            DataFetchingEnvironment env,
            TableQueries<S> queries,
            List<Condition> asked,
            Basis basis) {
        return new SeenRecords<>(queries, filters.sights()).within(env, asked, basis);
    }

    /** Those of the rows that the one who asks sees, in their order. */
    public <S> List<Row<S>> seen(
            DataFetchingEnvironment env, TableQueries<S> queries, List<Row<S>> rows) {
        return new SeenRecords<>(queries, filters.sights()).of(env, rows);
    }

    /**
     * The names of the columns that a grouping of a table names.
     *
     * @throws RequestException if there is none, one is named twice, or one is masked for the one
     *     who asks
     */
    public List<String> columns(
            DataFetchingEnvironment env, TableQueries<?> queries, List<String> groupBy) {
        if (groupBy.isEmpty() || Set.copyOf(groupBy).size() < groupBy.size()) {
            throw RequestException.badValue("groupBy must name one or more properties, each once.");
        }
        groupBy.forEach(each -> Masks.check(env, queries.table().named(each), "groupBy"));
        return groupBy.stream().map(each -> queries.table().named(each).column().name()).toList();
    }
}
