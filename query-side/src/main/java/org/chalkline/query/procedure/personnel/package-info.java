/** Sanctions of staff, and what staff contested. */
@NullMarked
package org.chalkline.query.procedure.personnel;

import org.jspecify.annotations.NullMarked;
