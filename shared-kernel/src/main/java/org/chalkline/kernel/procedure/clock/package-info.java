/**
 * Statutory periods: the rules as data, a running period as a value, and the day-by-day account of
 * how it was counted. Pure: a calendar is passed in, nothing is looked up.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.procedure.clock;
