/** The projections of admissions: plans, the seats of schools, catchments. */
@NullMarked
package org.chalkline.query.admission;

import org.jspecify.annotations.NullMarked;
