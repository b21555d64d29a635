/** Files whose rows were taken in, and what became of them. */
@NullMarked
package org.chalkline.kernel.intake;

import org.jspecify.annotations.NullMarked;
