/** How a value that was recorded wrongly is put right, and what becomes of what rests on it. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.correction;
