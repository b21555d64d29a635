/** What should have followed from facts and was refused. */
@NullMarked
package org.chalkline.query.procedure.followup;

import org.jspecify.annotations.NullMarked;
