/** The projection of teachers' complaints. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.teacher.complaint;
