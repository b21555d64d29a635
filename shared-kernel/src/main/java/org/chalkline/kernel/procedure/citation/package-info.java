/** Which acts rest on clauses of the bureau's own documents. */
@NullMarked
package org.chalkline.kernel.procedure.citation;

import org.jspecify.annotations.NullMarked;
