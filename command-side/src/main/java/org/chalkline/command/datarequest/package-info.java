/** Requests of people for access to their data, for a copy, and for its correction. */
@NullMarked
package org.chalkline.command.datarequest;

import org.jspecify.annotations.NullMarked;
