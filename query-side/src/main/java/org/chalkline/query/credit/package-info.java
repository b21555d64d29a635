/** Accounts of credits, and what was converted. */
@NullMarked
package org.chalkline.query.credit;

import org.jspecify.annotations.NullMarked;
