/**
 * Applications for private schools' licences, from their submission to the delivery of the
 * decision.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.application;
