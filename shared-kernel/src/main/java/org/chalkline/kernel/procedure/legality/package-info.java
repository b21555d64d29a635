/** The review whether a draft is lawful (合法性审查), of whatever matter. */
@NullMarked
package org.chalkline.kernel.procedure.legality;

import org.jspecify.annotations.NullMarked;
