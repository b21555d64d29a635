package org.chalkline.command.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What tells that a row may be about something that is on record under another code, or stands in
 * another row. It is a hint for whoever looks a file through, and no reason to refuse anything.
 */
public interface LikelyDuplicates {

    /** The kind of rows that it is for. */
    String kind();

    /**
     * By what two of them are alike; absent where the row is of something that is known by its code
     * alone.
     */
    @Nullable String likeness(Object command);

    /** The code of what the row is about. */
    String code(Object command);

    /** The codes under which such a thing is on record now, in their order. */
    List<String> onRecord(String likeness);
}
