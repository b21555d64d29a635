/**
 * Plays what was recorded again, fact by fact, at a chosen speed, and goes on as more is recorded.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.app.play;
