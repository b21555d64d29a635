/** Credits of lifelong education (学分): earned, counted once, converted by the city's catalogue. */
@NullMarked
package org.chalkline.kernel.credit;

import org.jspecify.annotations.NullMarked;
