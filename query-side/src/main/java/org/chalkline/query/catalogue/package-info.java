/** The catalogue of what the bureau makes public, and what of it is public on a day. */
@NullMarked
package org.chalkline.query.catalogue;

import org.jspecify.annotations.NullMarked;
