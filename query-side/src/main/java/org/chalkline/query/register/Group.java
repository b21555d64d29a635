package org.chalkline.query.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many entities share the same values.
 *
 * @param values one per grouping column, in their order
 */
public record Group(List<@Nullable Object> values, long count) {}
