/** Facts about the record as a whole: what was lost of it, and what goes on in its place. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.continuity;
