/** Complaints against schools, of every kind. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.complaint;
