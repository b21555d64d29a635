/**
 * Sanctions of the staff of public schools, whatever post they hold, and how staff contest what was
 * decided on them.
 */
@NullMarked
package org.chalkline.command.procedure.personnel;

import org.jspecify.annotations.NullMarked;
