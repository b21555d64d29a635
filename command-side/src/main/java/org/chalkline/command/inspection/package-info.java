/** The inspection of schools, and what follows from it. */
@NullMarked
package org.chalkline.command.inspection;

import org.jspecify.annotations.NullMarked;
