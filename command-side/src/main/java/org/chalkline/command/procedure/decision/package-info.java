/** The rules that every decision keeps, whatever it decides. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.decision;
