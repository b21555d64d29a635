/** What a recorded fact is, how it is named and written, and how facts are read in order. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.fact;
