package org.chalkline.query.table;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All tables as a search over them asks them, in the order of their types. */
@Component
public final class SearchedTables {
    private final List<SearchedTable<?>> all;

    SearchedTables(List<TableQueries<?>> queries, Sights sights) {
        this.all =
                queries.stream()
                        .sorted((a, b) -> a.type().compareTo(b.type()))
                        .<SearchedTable<?>>map(each -> new SearchedTable<>(each, sights))
                        .toList();
    }

    public List<SearchedTable<?>> all() {
        return all;
    }

    /** What is stored for searches depends on this: tables, their folds, and their columns. */
    public String shape() {
        return all.stream()
                .map(
                        each ->
                                "%s %d %s"
                                        .formatted(
                                                each.type(),
                                                each.projection().view().version(),
                                                each.columns()))
                .collect(Collectors.joining("; "));
    }
}
