/** What should have followed from facts and was refused. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.followup;
