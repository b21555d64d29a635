/** Decides whether the clock by which facts are recorded is trusted. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.timekeeping;
