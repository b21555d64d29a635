package org.chalkline.query.search;

import java.util.List;
import java.util.Set;
import org.chalkline.query.graphql.ProjectionFields;
import org.chalkline.query.graphql.ProjectionTypes;
import org.chalkline.query.graphql.ReadsOfTables;
import org.chalkline.query.table.SearchedTables;
import org.springframework.stereotype.Component;

/** A search is answered from the projections of all tables. */
@Component
final class SearchReads implements ReadsOfTables {
    private final SearchedTables tables;

    SearchReads(SearchedTables tables) {
        this.tables = tables;
    }

    @Override
    public List<ProjectionFields> fields() {
        return tables.all().stream()
                .map(each -> new ProjectionFields(each.projection(), Set.of("search")))
                .toList();
    }

    @Override
    public List<ProjectionTypes> types() {
        return List.of();
    }

    @Override
    public boolean isReference(String type, String field) {
        return false;
    }
}
