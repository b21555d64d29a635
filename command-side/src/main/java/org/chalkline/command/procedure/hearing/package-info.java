/** Hearings, of whatever matter: told of, asked for, called, put off, held. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.hearing;
