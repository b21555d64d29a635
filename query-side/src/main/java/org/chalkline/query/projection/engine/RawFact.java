package org.chalkline.query.projection.engine;

import org.jspecify.annotations.Nullable;

/**
 * A fact as a build holds it until its entity is folded: its text, which takes less memory than the
 * fact, and costs the collector of garbage less to move.
 *
 * @param type its stored name
 * @param json what is stored of it
 * @param problem why it can't be read, absent where nothing is wrong so far
 */
record RawFact(int position, String type, String json, @Nullable String problem) {}
