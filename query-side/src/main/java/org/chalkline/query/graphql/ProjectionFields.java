package org.chalkline.query.graphql;

import java.util.Set;
import org.chalkline.query.projection.Projection;

/**
 * Which fields of {@code Query} are answered from a projection. Each projection's feature declares
 * one as a bean, so that a request can settle one basis for all its fields before the first is
 * answered.
 */
public record ProjectionFields(Projection<?> projection, Set<String> fields) {

    public ProjectionFields {
        fields = Set.copyOf(fields);
    }
}
