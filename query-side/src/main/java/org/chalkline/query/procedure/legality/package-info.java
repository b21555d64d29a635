/** The projection of legality reviews, of whatever matter. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.procedure.legality;
