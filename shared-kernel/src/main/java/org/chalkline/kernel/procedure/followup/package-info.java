/** What should have followed from a fact, and was refused. */
@NullMarked
package org.chalkline.kernel.procedure.followup;

import org.jspecify.annotations.NullMarked;
