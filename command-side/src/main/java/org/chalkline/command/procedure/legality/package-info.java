/** The review whether a draft is lawful, of whatever matter. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.legality;
