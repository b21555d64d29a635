/** The projection of recruitments. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.teacher.recruitment;
