/**
 * Teaching reform and research (教学改革与教育科研): calls, projects, their outcomes, and what schools find
 * out by themselves.
 */
@NullMarked
package org.chalkline.kernel.research;

import org.jspecify.annotations.NullMarked;
