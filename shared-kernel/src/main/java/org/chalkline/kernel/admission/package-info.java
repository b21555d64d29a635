/** Admissions (招生): plans, the seats of schools, catchments, and who comes first. */
@NullMarked
package org.chalkline.kernel.admission;

import org.jspecify.annotations.NullMarked;
