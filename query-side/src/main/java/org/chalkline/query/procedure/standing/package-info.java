/** How acts stand that somebody contests. */
@NullMarked
package org.chalkline.query.procedure.standing;

import org.jspecify.annotations.NullMarked;
