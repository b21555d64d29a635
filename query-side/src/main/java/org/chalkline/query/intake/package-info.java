/** Files whose rows were taken in, as they stood on any day. */
@NullMarked
package org.chalkline.query.intake;

import org.jspecify.annotations.NullMarked;
