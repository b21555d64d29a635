/** Who may be a teacher: windows, applications, certificates, and how they are lost. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.teacher.qualification;
