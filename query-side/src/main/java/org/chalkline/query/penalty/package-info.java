/** The projections of penalty cases, enforcement checks and standards of discretion. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.penalty;
