/** Sanctions of the staff of public institutions, and how decisions on staff are contested. */
@NullMarked
package org.chalkline.kernel.procedure.personnel;

import org.jspecify.annotations.NullMarked;
