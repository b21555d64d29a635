/** The catalogue of what the bureau makes public, from what is due to what is withdrawn. */
@NullMarked
package org.chalkline.command.catalogue;

import org.jspecify.annotations.NullMarked;
