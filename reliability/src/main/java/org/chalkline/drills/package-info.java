/**
 * Drills on the built program, which runs as a process of its own: it is killed, starved of space
 * and time, and its files are damaged. The commands that it acknowledged are then counted.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.drills;
