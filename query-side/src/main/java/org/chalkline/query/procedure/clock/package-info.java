/**
 * Statutory clocks as every feature shows them: where they stand, who exceeded them, and how they
 * were counted. Features whose subjects have clocks show them with their subjects.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.procedure.clock;
