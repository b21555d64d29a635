/**
 * What is known of people where a decision must know it, and how what is said of them is sealed.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.personal;
