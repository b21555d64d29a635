/** Careers of heads: ranks, assessments, sanctions, and what is done against those. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.headmaster;
