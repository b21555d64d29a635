/** Records what happened to the record as a whole. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.continuity;
