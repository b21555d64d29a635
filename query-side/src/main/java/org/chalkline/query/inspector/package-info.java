/** The projections of education inspectors and of the districts that they answer for. */
@NullMarked
package org.chalkline.query.inspector;

import org.jspecify.annotations.NullMarked;
