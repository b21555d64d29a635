/** Who has no part in a matter because of a tie to it. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.recusal;
