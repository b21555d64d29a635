/** The case file of any matter: opened, filled, closed, archived, transferred or destroyed. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.casefile;
