package org.chalkline.query.table;

import graphql.schema.FieldCoordinates;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.graphql.ProjectionTypes;
import org.chalkline.query.graphql.ReadsOfTables;
import org.springframework.stereotype.Component;

/** Each table's queries are answered from its projection, and so is each reference to a record. */
@Component
final class TableReads implements ReadsOfTables {

    private final List<TableQueries<?>> tables;
    private final References references;

    TableReads(List<TableQueries<?>> tables, References references) {
        this.tables = List.copyOf(tables);
        this.references = references;
    }

    @Override
    public List<ProjectionFields> fields() {
        return tables.stream().flatMap(TableReads::fields).toList();
    }

    private static Stream<ProjectionFields> fields(TableQueries<?> queries) {
        var table = queries.table();
        var one = table.one();
        var filtered = Set.of(table.many(), one + "Aggregate", one + "Series");
        return Stream.concat(
                Stream.of(new ProjectionFields(queries.projection(), names(table))),
                queries.filters().stream()
                        .flatMap(each -> each.reads().stream())
                        .map(read -> new ProjectionFields(read, filtered)));
    }

    private static Set<String> names(Table<?> table) {
        var one = table.one();
        return Set.of(
                one,
                table.many(),
                one + "Aggregate",
                one + "Series",
                one + "History",
                one + "Changes");
    }

    @Override
    public List<ProjectionTypes> types() {
        return tables.stream()
                .map(each -> new ProjectionTypes(each.projection(), Set.of(each.table().type())))
                .toList();
    }

    @Override
    public boolean isReference(String type, String field) {
        return references.isReference(FieldCoordinates.coordinates(type, field));
    }
}
