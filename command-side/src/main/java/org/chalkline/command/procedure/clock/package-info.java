/** Statutory clocks as aggregates keep them, the calendar they go by, and who watches them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.clock;
