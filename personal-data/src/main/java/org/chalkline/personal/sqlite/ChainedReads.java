package org.chalkline.personal.sqlite;

import java.security.SecureRandom;
import java.util.List;
import org.chalkline.kernel.person.AccessLog.Access;
import org.jspecify.annotations.Nullable;

/**
 * Reads that another store kept, as rows of {@code reads.db}: numbered from 1 without gaps, and
 * chained.
 */
public final class ChainedReads {
    private final SecureRandom random = new SecureRandom();
    private long number;
    private String chain = ReadRow.BEFORE_FIRST;

    /** The columns of the table {@code access} whose values are given. */
    public static List<String> columns() {
        return List.of(ReadRow.COLUMNS.split(", "));
    }

    /** The values of the row that follows. */
    public List<@Nullable Object> next(Access read) {
        var row = ReadRow.of(++number, random, read).after(chain);
        chain = row.chain();
        return row.values();
    }
}
