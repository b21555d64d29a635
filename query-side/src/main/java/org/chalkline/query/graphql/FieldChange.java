package org.chalkline.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record that differs between two points.
 *
 * @param before what it said, as text or JSON; absent where it said nothing
 * @param after what it says
 */
public record FieldChange(String field, @Nullable String before, @Nullable String after) {}
