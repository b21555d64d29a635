/** Assigned matters (督办): what others give the bureau to do, and want told by a day. */
@NullMarked
package org.chalkline.kernel.matter;

import org.jspecify.annotations.NullMarked;
