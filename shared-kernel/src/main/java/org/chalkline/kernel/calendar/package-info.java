/** Which days are working days, and by which notice. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.calendar;
