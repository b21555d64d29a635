/** How threads share work. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.work;
