/**
 * Decisions that several take together (集体讨论决定): who sat, how they voted, and how that is counted.
 */
@NullMarked
package org.chalkline.kernel.procedure.vote;

import org.jspecify.annotations.NullMarked;
