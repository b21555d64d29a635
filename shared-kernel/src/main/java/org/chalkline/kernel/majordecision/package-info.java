/**
 * Major administrative decisions (重大行政决策): which steps each has to take before it is taken, who
 * said what on the way, and what became of it.
 */
@NullMarked
package org.chalkline.kernel.majordecision;

import org.jspecify.annotations.NullMarked;
