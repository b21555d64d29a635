/** The projections of placements and of the lists by which seats are asked for. */
@NullMarked
package org.chalkline.query.placement;

import org.jspecify.annotations.NullMarked;
