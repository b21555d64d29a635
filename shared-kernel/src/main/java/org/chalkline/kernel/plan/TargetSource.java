package org.chalkline.kernel.plan;

import org.jspecify.annotations.Nullable;

/**
 * Says where a target's figures come from: from outside, or from a stored query.
 *
 * @param named what the source is called, such as a yearbook; absent of a stored query
 * @param query absent of a source outside
 */
public record TargetSource(@Nullable String named, @Nullable StoredQuery query) {}
