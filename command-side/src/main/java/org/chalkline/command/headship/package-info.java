/**
 * The office of each school's head: who fills it, and how. It holds the succession of heads, so
 * that no two ever head one school on one day.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.command.headship;
