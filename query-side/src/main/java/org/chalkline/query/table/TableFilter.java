package org.chalkline.query.table;

import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Condition;
import org.chalkline.query.projection.Projection;

/**
 * A filter that is more than a test of one column.
 *
 * @param name of the field in the filter
 * @param type in the schema
 * @param doc what it chooses, as a sentence that ends in a full stop
 * @param reads the projections of others that the rule asks
 * @param personal whether it finds people, and is for none who sees nobody
 */
public record TableFilter(
        String name,
        String type,
        String doc,
        Rule rule,
        List<Projection<?>> reads,
        boolean personal) {

    public TableFilter {
        reads = List.copyOf(reads);
    }

    /** A filter that asks no projection but the table's own. */
    public TableFilter(String name, String type, String doc, Rule rule) {
        this(name, type, doc, rule, List.of());
    }

    /** A filter that finds nobody. */
    public TableFilter(String name, String type, String doc, Rule rule, List<Projection<?>> reads) {
        this(name, type, doc, rule, reads, false);
    }

    /** The same, where it finds people. */
    public TableFilter findsPeople() {
        return new TableFilter(name, type, doc, rule, reads, true);
    }

    /** Makes conditions of what the caller gave. */
    public interface Rule {

        /**
         * @param value as the schema has read it
         * @param basis the point that the answer speaks of
         */
        List<Condition> conditions(Object value, Basis basis);
    }
}
