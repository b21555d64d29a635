package org.chalkline.drills;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it is found.
 *
 * @param commandId of the command that recorded it; absent where none did
 */
record StoredRow(long position, @Nullable String commandId, String type, Instant recordedAt) {}
