/** The projection of complaints. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.procedure.complaint;
