/** The projection of complaints. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.complaint;
