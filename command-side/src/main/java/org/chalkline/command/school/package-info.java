/** Decides what may happen to schools and other institutions of the district. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.school;
