package org.chalkline.query.graphql;

import java.util.List;
import java.util.Set;

/** What the queries that all tables have in common are answered from. */
public interface ReadsOfTables {

    /** The fields that name a record, which whoever refers to it knows without reading it. */
    Set<String> NAMES = Set.of("code", "id", "__typename");

    List<ProjectionFields> fields();

    List<ProjectionTypes> types();

    /** Whether this field of that type refers to a record of a table. */
    boolean isReference(String type, String field);
}
