/** Tells what a court asks of an act, and which facts answer it. */
@NullMarked
package org.chalkline.kernel.procedure.checklist;

import org.jspecify.annotations.NullMarked;
