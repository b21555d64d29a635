/** Holiday notices: taking them in, and reckoning anew what they move. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.calendar;
