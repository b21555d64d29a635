/** The appraisal of teachers for titles, from the declaration to the appointment. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.teacher.appraisal;
