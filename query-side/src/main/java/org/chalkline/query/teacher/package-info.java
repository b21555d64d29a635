/** The projection of teachers in service. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.teacher;
