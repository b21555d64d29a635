package org.chalkline.query.table;

import graphql.schema.GraphQLSchema;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** The shapes of all tables, made when the first is asked for. */
@Component
public final class TableShapes {
    private final List<TableQueries<?>> tables;
    private final ObjectProvider<GraphQlSource> schema;
    private volatile Map<String, TableShape> made = Map.of();

    TableShapes(List<TableQueries<?>> tables, ObjectProvider<GraphQlSource> schema) {
        this.tables = List.copyOf(tables);
        this.schema = schema;
    }

    /** The table of that list; or, where no list is called so, of that projection. */
    public Optional<TableShape> find(String name) {
        var byName = byName();
        if (byName.containsKey(name)) return Optional.of(byName.get(name));
        return byName.values().stream()
                .filter(each -> each.projectionName().equals(name))
                .findFirst();
    }

    /** What the lists are called, in the order of the alphabet. */
    public TreeSet<String> names() {
        return new TreeSet<>(byName().keySet());
    }

    private Map<String, TableShape> byName() {
        var known = made;
        if (!known.isEmpty()) return known;
        GraphQLSchema whole = schema.getObject().schema();
        var all = new LinkedHashMap<String, TableShape>();
        var people = new HashSet<String>();
        for (var each : tables) if (each.table().isKeyedByPeople()) people.add(each.type());
        for (var each : tables) {
            var shape = TableShape.of(each, whole, people);
            all.put(shape.name(), shape);
        }
        made = Map.copyOf(all);
        return all;
    }
}
