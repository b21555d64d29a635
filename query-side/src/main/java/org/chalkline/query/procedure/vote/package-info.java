/** Decisions that several took together, of whatever feature. */
@NullMarked
package org.chalkline.query.procedure.vote;

import org.jspecify.annotations.NullMarked;
