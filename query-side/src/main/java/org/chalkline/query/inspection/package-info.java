/** The projections of inspections of schools, and of what follows from them. */
@NullMarked
package org.chalkline.query.inspection;

import org.jspecify.annotations.NullMarked;
