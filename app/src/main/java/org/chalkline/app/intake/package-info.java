/** Sends the rows of a file to a running program. */
@NullMarked
package org.chalkline.app.intake;

import org.jspecify.annotations.NullMarked;
