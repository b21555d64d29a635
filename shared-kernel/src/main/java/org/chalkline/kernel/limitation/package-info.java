/** What a program that runs doesn't do for the time being, and why. */
@org.jspecify.annotations.NullMarked
package org.chalkline.kernel.limitation;
