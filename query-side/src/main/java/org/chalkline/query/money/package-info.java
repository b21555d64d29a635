/** Amounts of money as projections add them up. */
@NullMarked
package org.chalkline.query.money;

import org.jspecify.annotations.NullMarked;
