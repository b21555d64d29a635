/**
 * Whole lists for whoever takes them out of the house: what a list holds for the one who asks,
 * settled by the list's own field, and a walk through it at one point.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.export;
