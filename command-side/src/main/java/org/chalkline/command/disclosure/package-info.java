/** Requests for the disclosure of government information, and the annual report about them. */
@NullMarked
package org.chalkline.command.disclosure;

import org.jspecify.annotations.NullMarked;
