/** The projection of hearings, of whatever matter. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.procedure.hearing;
