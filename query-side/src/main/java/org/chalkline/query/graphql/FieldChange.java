package org.chalkline.query.graphql;

import org.jspecify.annotations.Nullable;

/**
 * A field of a record that differs between two points.
 *
 * @param before what it said, as text or JSON; absent where it said nothing
 * @param after what it says
 * @param by the fact by which it came to say so; absent where that wasn't asked, or isn't told
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, @Nullable FactNode by) {

    FieldChange by(@Nullable FactNode fact) {
        return new FieldChange(field, before, after, fact);
    }
}
