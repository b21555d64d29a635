/** Who had no part in what, of whatever feature. */
@NullMarked
package org.chalkline.query.procedure.recusal;

import org.jspecify.annotations.NullMarked;
