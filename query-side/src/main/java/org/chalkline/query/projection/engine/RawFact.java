package org.chalkline.query.projection.engine;

import org.jspecify.annotations.Nullable;

/**
 * A fact as a build holds it until its entity is folded: its text, which takes less memory than the
 * fact, and costs the collector of garbage less to move.
 *
 * @param aggregate whose fact it is; absent where that is the group in which it is gathered
 * @param sequence its number among the aggregate's facts
 * @param type its stored name
 * @param json what is stored of it
 * @param problem why it can't be read, absent where nothing is wrong so far
 */
record RawFact(
        int position,
        @Nullable String aggregate,
        long sequence,
        String type,
        String json,
        @Nullable String problem) {}
