/** What should have followed from a fact, and was refused. */
@NullMarked
package org.chalkline.kernel.followup;

import org.jspecify.annotations.NullMarked;
