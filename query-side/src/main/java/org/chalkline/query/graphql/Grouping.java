package org.chalkline.query.graphql;

import org.chalkline.query.projection.Column;

/** A property by which entities are counted; a feature's enum of the schema. */
public interface Grouping {

    /** The column of its values, which are text. */
    Column<?> column();
}
