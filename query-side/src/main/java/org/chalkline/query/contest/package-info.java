/** Reconsiderations and lawsuits over the bureau's acts, and which acts can still be contested. */
@NullMarked
package org.chalkline.query.contest;

import org.jspecify.annotations.NullMarked;
