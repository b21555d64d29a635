/** Notices given to the public, the opinions that come in, and the answer to each (公示、征求意见). */
@NullMarked
package org.chalkline.kernel.procedure.notice;

import org.jspecify.annotations.NullMarked;
