/** How people are chosen, whatever for: votes, and notices that the public may object to. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.selection;
