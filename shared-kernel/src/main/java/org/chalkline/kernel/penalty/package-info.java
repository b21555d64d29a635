/** Administrative penalties (行政处罚), enforcement checks, and the standards of discretion. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.penalty;
