/** Education inspectors, their terms, and the districts that they answer for. */
@NullMarked
package org.chalkline.command.inspector;

import org.jspecify.annotations.NullMarked;
