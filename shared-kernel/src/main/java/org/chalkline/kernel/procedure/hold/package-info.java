/** What has records kept as they are, however long that was to be. */
@NullMarked
package org.chalkline.kernel.procedure.hold;

import org.jspecify.annotations.NullMarked;
