/**
 * Drills on the built program, which runs as a process of its own: it is killed, starved of space
 * and time, and its files are damaged. What it acknowledged is then counted.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.drills;
