/** Hearings (听证), of whatever matter. */
@NullMarked
package org.chalkline.kernel.procedure.hearing;

import org.jspecify.annotations.NullMarked;
