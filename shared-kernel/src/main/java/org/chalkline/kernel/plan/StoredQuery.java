package org.chalkline.kernel.plan;

/**
 * A question to this service's own registers that is answered with one number.
 *
 * @param document a GraphQL query of one field that takes {@code asOf: {position: $position,
 *     effectiveOn: $day}}, and in the end selects one number
 * @param path where the number stands in the answer, with points between the names of fields and
 *     the numbers of list entries from 0: {@code schoolAggregate.total}
 */
public record StoredQuery(String document, String path) {}
