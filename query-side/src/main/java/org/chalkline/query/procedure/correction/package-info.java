/** Which values were put right in facts. */
@NullMarked
package org.chalkline.query.procedure.correction;

import org.jspecify.annotations.NullMarked;
