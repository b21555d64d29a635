/** Assigned matters: registered, dispatched to units, reported, accepted, answered and closed. */
@NullMarked
package org.chalkline.command.matter;

import org.jspecify.annotations.NullMarked;
