/** How a value that was recorded wrongly is put right. */
@NullMarked
package org.chalkline.kernel.procedure.correction;

import org.jspecify.annotations.NullMarked;
