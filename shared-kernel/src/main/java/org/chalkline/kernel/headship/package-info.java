/** The offices of schools' heads: who holds one, from when to when, and how it came so. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.headship;
