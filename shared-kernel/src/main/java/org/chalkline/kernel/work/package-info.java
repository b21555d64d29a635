/** How threads and programs share work. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.work;
