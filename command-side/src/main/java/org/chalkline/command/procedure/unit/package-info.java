/** Acts on the bureau's internal units. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.procedure.unit;
