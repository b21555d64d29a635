/**
 * What can happen to a child's placement at a school, and to the lists by which seats are asked.
 */
@NullMarked
package org.chalkline.kernel.placement;

import org.jspecify.annotations.NullMarked;
