/** Ratios of the program's work against a yardstick, both measured in one run. */
@org.jspecify.annotations.NullMarked
package org.chalkline.bench;
