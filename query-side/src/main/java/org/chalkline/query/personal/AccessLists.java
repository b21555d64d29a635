package org.chalkline.query.personal;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.SealedCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Pages of the log of reads. */
@Component
public class AccessLists {
    private final AccessLog accesses;
    private final SealedCursor cursors;
    private final Clock clock;

    AccessLists(AccessLog accesses, SealedCursor cursors, Clock clock) {
        this.accesses = accesses;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * What was read of a person.
     *
     * @param codes all under which they are on record
     * @param first how many, 1 to 100
     * @param after the cursor after which the page begins; absent for the first one
     */
    public AccessPage of(Collection<PersonId> codes, int first, @Nullable String after) {
        ListConnection.checkFirst(first);
        return page(accesses.of(codes, AccessPage.place(after, cursors), first + 1), first, after);
    }

    /**
     * What some readers read within a time.
     *
     * @param first as for {@link #of}
     * @param after as for {@link #of}
     */
    public AccessPage by(
            Collection<String> readers,
            Instant from,
            Instant until,
            int first,
            @Nullable String after) {
        ListConnection.checkFirst(first);
        var place = AccessPage.place(after, cursors);
        return page(accesses.by(readers, from, until, place, first + 1), first, after);
    }

    private AccessPage page(List<AccessLog.Logged> found, int first, @Nullable String after) {
        return AccessPage.of(found, first, after != null, clock.getZone(), cursors);
    }
}
