/** Facts about the clock by which facts are recorded. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.timekeeping;
