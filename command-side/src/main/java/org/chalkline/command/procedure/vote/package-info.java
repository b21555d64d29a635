/** Decisions that several take together: who may vote, how many must, and how it is counted. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.vote;
