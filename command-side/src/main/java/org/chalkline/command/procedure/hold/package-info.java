/** Holds on records: those that somebody orders, and those that arise by themselves. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.hold;
