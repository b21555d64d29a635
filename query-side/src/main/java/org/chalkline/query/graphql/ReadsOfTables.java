package org.chalkline.query.graphql;

import java.util.List;

/** What the queries that all tables have in common are answered from. */
public interface ReadsOfTables {

    List<ProjectionFields> fields();

    List<ProjectionTypes> types();
}
