package org.chalkline.query.table;

import java.util.List;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.projection.Condition;

/**
 * A filter that is more than a test of one column.
 *
 * @param name of the field in the filter
 * @param type in the schema
 * @param doc what it chooses, as a sentence that ends in a full stop
 */
public record TableFilter(String name, String type, String doc, Rule rule) {

    /** Makes conditions of what the caller gave. */
    public interface Rule {

        /**
         * @param value as the schema has read it
         * @param basis the point that the answer speaks of
         */
        List<Condition> conditions(Object value, Basis basis);
    }
}
