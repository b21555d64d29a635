/** Who has no part in a matter because of a tie to it (回避). */
@NullMarked
package org.chalkline.kernel.procedure.recusal;

import org.jspecify.annotations.NullMarked;
