/** The projections of assigned matters and of the help of units with them. */
@NullMarked
package org.chalkline.query.matter;

import org.jspecify.annotations.NullMarked;
