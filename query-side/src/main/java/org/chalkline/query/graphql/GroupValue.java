package org.chalkline.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * A property and its value in a group, as GraphQL shows it.
 *
 * @param by the property, as {@code groupBy} named it
 * @param value absent for the group of what has none
 */
public record GroupValue(String by, @Nullable String value) {}
