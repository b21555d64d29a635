/** The projection of teachers' qualifications, and of the windows to apply for them. */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.teacher.qualification;
