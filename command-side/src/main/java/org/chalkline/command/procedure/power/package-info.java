/** The check, before any act of legal effect, that its officer was empowered that day. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.power;
