/** How people are chosen, whatever for: who voted on them, and how. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.selection;
