package org.chalkline.query.table;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.springframework.stereotype.Component;

/** Says in one sentence what a fact tells: each table of its own, wherever they are shown. */
@Component
public final class FactSummaries {
    private final List<TableQueries<?>> tables;

    FactSummaries(List<TableQueries<?>> tables) {
        this.tables = List.copyOf(tables);
    }

    /** The sentence of a fact that this table shows. */
    String of(TableQueries<?> shown, Fact fact) {
        return shown.facts().isInstance(fact) ? shown.summary(fact) : of(fact);
    }

    /**
     * The sentence of a fact, of whatever table.
     *
     * @throws IllegalStateException if no table tells of facts of its kind
     */
    public String of(Fact fact) {
        return tables.stream()
                .filter(each -> each.facts() != Fact.class && each.facts().isInstance(fact))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no table tells " + fact.getClass()))
                .summary(fact);
    }
}
