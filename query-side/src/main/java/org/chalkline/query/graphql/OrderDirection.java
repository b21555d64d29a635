package org.chalkline.query.graphql;

/** In which direction a list is ordered. */
public enum OrderDirection {
    ASC,
    DESC
}
