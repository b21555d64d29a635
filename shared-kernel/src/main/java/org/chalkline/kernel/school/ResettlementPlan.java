package org.chalkline.kernel.school;

/**
 * Where the pupils of a closing institution go.
 *
 * @param summary who goes where, and by when
 * @param document SHA-256 digest of the plan, in lower-case hexadecimal
 */
public record ResettlementPlan(String summary, String document) {}
