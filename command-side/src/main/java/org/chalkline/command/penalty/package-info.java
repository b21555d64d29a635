/**
 * Penalties from the clue to the execution, checks, and the standards by which fines are measured.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.penalty;
