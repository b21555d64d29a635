/** What should have followed from facts and was refused. */
@NullMarked
package org.chalkline.query.followup;

import org.jspecify.annotations.NullMarked;
