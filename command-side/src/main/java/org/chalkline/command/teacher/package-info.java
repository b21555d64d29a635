/** Teachers in service: their posts, contracts, registration, training and sanctions. */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.teacher;
