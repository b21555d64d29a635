/**
 * Bitemporal projections: what was known at a position about a day, for single entities, lists and
 * figures.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.projection;
