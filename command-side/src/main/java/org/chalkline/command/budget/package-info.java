/**
 * Decides on budget lines. One line is an aggregate: what may still be spent of it is decided by
 * its own facts alone, so no two acts can spend the same fen. What concerns two lines is one unit
 * of work.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.budget;
