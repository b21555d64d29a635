/** Complaints (投诉、申诉) against schools, of every kind. */
@NullMarked
package org.chalkline.kernel.procedure.complaint;

import org.jspecify.annotations.NullMarked;
