/** For how long records are kept, and when they go to the state archive: data with its sources. */
@NullMarked
package org.chalkline.kernel.procedure.archive;

import org.jspecify.annotations.NullMarked;
