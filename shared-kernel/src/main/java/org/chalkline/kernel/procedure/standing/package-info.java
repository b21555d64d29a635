/**
 * How acts stand that somebody contests, and what is left of an aggregate's facts when they fall.
 */
@NullMarked
package org.chalkline.kernel.procedure.standing;

import org.jspecify.annotations.NullMarked;
