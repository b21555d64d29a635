/** Puts the projections, the scalars and the clock in their places. */
@NullMarked
package org.chalkline.app.wiring;

import org.jspecify.annotations.NullMarked;
