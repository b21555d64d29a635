/** Keeps what people send out of the log. */
@NullMarked
package org.chalkline.app.logging;

import org.jspecify.annotations.NullMarked;
