package org.chalkline.query.table;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.FieldCoordinates;
import graphql.schema.SelectedField;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.chalkline.query.graphql.BasisResolver;
import org.chalkline.query.graphql.Lists;
import org.chalkline.query.graphql.OtherCodes;
import org.chalkline.query.graphql.ReadsOfTables;
import org.chalkline.query.projection.AsOf;
import org.chalkline.query.projection.Row;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Follows a record's references to records of other tables, at the basis of the answer. All
 * references of one step are looked up together, and none of which only the code is asked.
 */
@Component
final class References {
    private static final String LOADER = "references";

    private final Map<String, TableQueries<?>> byType;
    private final Sights sights;
    private final Set<FieldCoordinates> fields = ConcurrentHashMap.newKeySet();

    /** A record at a point. */
    private record Key(String type, String code, String entity, AsOf at) {}

    References(List<TableQueries<?>> tables, BatchLoaderRegistry loaders, Sights sights) {
        this.sights = sights;
        this.byType =
                tables.stream()
                        .collect(Collectors.toMap(each -> each.table().type(), each -> each));
        loaders.<Key, Object>forName(LOADER)
                .registerMappedBatchLoader((keys, context) -> Mono.just(load(keys, context)));
    }

    boolean knows(String type) {
        return byType.containsKey(type);
    }

    /** Notes, while the schema is put together, that this field is a reference. */
    void note(FieldCoordinates field) {
        fields.add(field);
    }

    boolean isReference(FieldCoordinates field) {
        return fields.contains(field);
    }

    /**
     * What the ids, or the one id, refer to; absent or left out where nothing was known of a record
     * at the answer's basis.
     *
     * @param type the GraphQL type of the records
     */
    @SuppressWarnings("FutureReturnValueIgnored") // graphql-java waits for what a field returns
    @Nullable Object follow(DataFetchingEnvironment env, String type, @Nullable Object ids) {
        if (ids == null) return null;
        boolean namesAlone =
                env.getSelectionSet().getImmediateFields().stream()
                        .map(SelectedField::getName)
                        .allMatch(ReadsOfTables.NAMES::contains);
        var table = table(type);
        if (ids instanceof Collection<?> many) {
            var codes = many.stream().map(References::code).toList();
            if (namesAlone) return codes.stream().map(each -> named(env, type, each)).toList();
            var at = BasisResolver.basisOf(env).at();
            var keys =
                    codes.stream()
                            .map(each -> new Key(type, each, table.entity(each), at))
                            .toList();
            return loader(env)
                    .loadMany(keys, List.copyOf(Collections.nCopies(keys.size(), env)))
                    .thenApply(found -> found.stream().filter(each -> each != null).toList());
        }
        var code = code(ids);
        if (namesAlone) return named(env, type, code);
        var key = new Key(type, code, table.entity(code), BasisResolver.basisOf(env).at());
        return loader(env).load(key, env);
    }

    private static DataLoader<Key, Object> loader(DataFetchingEnvironment env) {
        return Objects.requireNonNull(env.<Key, Object>getDataLoader(LOADER));
    }

    private Reference named(DataFetchingEnvironment env, String type, String code) {
        var names = Objects.requireNonNull(byType.get(type)).names();
        if (names == OtherCodes.NONE) return new Reference(code);
        return new Reference(names.current(code, BasisResolver.basisOf(env).position()));
    }

    private Table<?> table(String type) {
        var found = byType.get(type);
        if (found == null) throw new IllegalArgumentException(type + " is no table's type");
        return found.table();
    }

    /** An id's value as facts have it; ids are printed with their kind. */
    private static String code(Object id) {
        return id instanceof String text ? text : Codes.of(id);
    }

    private Map<Key, Object> load(Set<Key> keys, BatchLoaderEnvironment context) {
        var found = new HashMap<Key, Object>();
        var together = new LinkedHashMap<String, Map<AsOf, Map<String, Key>>>();
        for (var key : keys) {
            together.computeIfAbsent(key.type(), type -> new LinkedHashMap<>())
                    .computeIfAbsent(key.at(), at -> new LinkedHashMap<>())
                    .put(key.entity(), key);
        }
        var env = (DataFetchingEnvironment) context.getKeyContextsList().getFirst();
        together.forEach(
                (type, points) ->
                        points.forEach(
                                (at, entities) ->
                                        find(byType.get(type), env, entities, at, found)));
        return found;
    }

    private <S> void find(
            @Nullable TableQueries<S> queries,
            DataFetchingEnvironment env,
            Map<String, Key> entities,
            AsOf at,
            Map<Key, Object> found) {
        if (queries == null) return;
        var rows = new HashMap<String, Row<S>>();
        for (var row : queries.projection().findAll(List.copyOf(entities.keySet()), at)) {
            rows.put(row.entity(), row);
        }
        if (queries.otherCodes() != OtherCodes.NONE) {
            entities.forEach((entity, key) -> elsewhere(queries, entity, key, rows));
        }
        // Who doesn't see a record doesn't see it below another either. Of what is no unit's, who
        // sees the other may see whom it names.
        var all = List.copyOf(rows.values());
        boolean open = queries.table().whose().open() != null;
        var seen = open ? all : new SeenRecords<>(queries, sights).of(env, all);
        queries.related().expect(env, BasisResolver.basisOf(env), seen);
        var theirs = seen.stream().map(Row::entity).collect(Collectors.toSet());
        rows.forEach(
                (entity, row) -> {
                    var key = entities.get(entity);
                    if (key == null || !theirs.contains(row.entity())) return;
                    found.put(key, row.state());
                });
    }

    /** Finds under other codes what isn't there under its own. */
    private static <S> void elsewhere(
            TableQueries<S> queries, String entity, Key key, Map<String, Row<S>> rows) {
        var own = rows.get(entity);
        if (own != null && !own.setAside()) return;
        var table = queries.table();
        var row =
                Lists.find(
                        queries.projection(),
                        entity,
                        position ->
                                queries.otherCodes().of(key.code(), position).stream()
                                        .map(table::entity)
                                        .toList(),
                        key.at());
        if (row != null) rows.put(entity, row);
    }
}
