/** Teachers' complaints against schools. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.teacher.complaint;
