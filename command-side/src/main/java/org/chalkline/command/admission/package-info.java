/** Acts on admissions: plans, the seats of schools, catchments. */
@NullMarked
package org.chalkline.command.admission;

import org.jspecify.annotations.NullMarked;
