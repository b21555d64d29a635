/** The published language of the inspection of schools, and of what follows from it. */
@NullMarked
package org.chalkline.kernel.inspection;

import org.jspecify.annotations.NullMarked;
