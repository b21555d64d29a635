/**
 * Budget lines (预算): drafted, approved, spent, and accounted for. Written under the Budget Law of
 * 2018 and its Implementing Regulations of 2020.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.budget;
