/** The bureau's internal units (内设机构): set up, renamed, merged, abolished. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.procedure.unit;
