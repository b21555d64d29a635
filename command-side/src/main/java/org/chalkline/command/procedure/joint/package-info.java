/** One decision, carried out on many records in one act. */
@NullMarked
package org.chalkline.command.procedure.joint;

import org.jspecify.annotations.NullMarked;
