package org.chalkline.query.graphql;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.query.projection.Projection;
import org.springframework.stereotype.Component;

/** Which projections each field of {@code Query} and each type of the schema is read from. */
@Component
final class ProjectionReads {

    private final Map<String, Set<Projection<?>>> fields = new HashMap<>();
    private final Map<String, Set<Projection<?>>> types = new HashMap<>();
    private final List<ReadsOfTables> tables;

    ProjectionReads(
            List<ProjectionFields> fields,
            List<ProjectionTypes> types,
            List<ReadsOfTables> tables) {
        this.tables = List.copyOf(tables);
        var allFields =
                Stream.concat(
                        fields.stream(), tables.stream().flatMap(each -> each.fields().stream()));
        var allTypes =
                Stream.concat(
                        types.stream(), tables.stream().flatMap(each -> each.types().stream()));
        allFields.forEach(
                each -> each.fields().forEach(name -> add(this.fields, name, each.projection())));
        allTypes.forEach(
                each -> each.types().forEach(name -> add(this.types, name, each.projection())));
    }

    private static void add(
            Map<String, Set<Projection<?>>> index, String name, Projection<?> projection) {
        index.computeIfAbsent(name, key -> new LinkedHashSet<>()).add(projection);
    }

    Set<Projection<?>> field(String name) {
        return fields.getOrDefault(name, Set.of());
    }

    boolean isReference(String type, String field) {
        return tables.stream().anyMatch(each -> each.isReference(type, field));
    }

    Set<Projection<?>> type(String name) {
        return types.getOrDefault(name, Set.of());
    }
}
