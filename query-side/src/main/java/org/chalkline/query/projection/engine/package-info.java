/**
 * The machine behind every projection: it folds facts into rectangles, keeps them in a store, and
 * rebuilds them beside the live ones.
 */
@org.jspecify.annotations.NullMarked
package org.chalkline.query.projection.engine;
