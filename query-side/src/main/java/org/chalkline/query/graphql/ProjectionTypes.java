package org.chalkline.query.graphql;

import java.util.Set;
import org.chalkline.query.projection.Projection;

/**
 * Which types of the schema are shown from a projection, wherever they stand in an answer. A bean
 * for each projection of which something is shown below other answers.
 */
public record ProjectionTypes(Projection<?> projection, Set<String> types) {

    public ProjectionTypes {
        types = Set.copyOf(types);
    }
}
