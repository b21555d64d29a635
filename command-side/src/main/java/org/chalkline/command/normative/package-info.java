/** Normative documents of the bureau, from their draft to their clean-up. */
@NullMarked
package org.chalkline.command.normative;

import org.jspecify.annotations.NullMarked;
