/** The bureau's internal units. */
@NullMarked
package org.chalkline.query.procedure.unit;

import org.jspecify.annotations.NullMarked;
