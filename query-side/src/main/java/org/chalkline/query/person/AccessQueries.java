package org.chalkline.query.person;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.kernel.person.Purposes.Purpose;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.graphql.SealedCursor;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who read what of a person, what a reader read of whom, and what may be read for. */
@Controller
public class AccessQueries {
    private static final int LONGEST = 200;

    private final AccessLog accesses;
    private final CodesOfPeople codes;
    private final Purposes purposes;
    private final SealedCursor cursors;
    private final Clock clock;

    AccessQueries(
            AccessLog accesses,
            CodesOfPeople codes,
            Purposes purposes,
            SealedCursor cursors,
            Clock clock) {
        this.accesses = accesses;
        this.codes = codes;
        this.purposes = purposes;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Of who had two records, what was read under either code. */
    @QueryMapping
    public AccessPage personAccesses(
            @Argument String code, @Argument int first, @Argument @Nullable String after) {
        ListConnection.checkFirst(first);
        var person = person(code);
        var all = new ArrayList<PersonId>();
        all.add(person);
        codes.now(code).forEach(other -> all.add(new PersonId(other)));
        var from = AccessPage.place(after, cursors);
        return page(accesses.of(all, from, first + 1), first, after);
    }

    @QueryMapping
    public AccessPage accessesBy(
            @Argument String reader,
            @Argument OffsetDateTime from,
            @Argument OffsetDateTime until,
            @Argument int first,
            @Argument @Nullable String after) {
        if (reader.isBlank() || reader.length() > LONGEST) {
            throw RequestException.badValue("reader: name one, in up to 200 characters.");
        }
        if (!from.isBefore(until)) {
            throw RequestException.badValue("until: name an instant after 'from'.");
        }
        return by(List.of(reader), from.toInstant(), until.toInstant(), first, after);
    }

    /**
     * What some readers read within a time.
     *
     * @param first how many, 1 to 100
     * @param after the cursor after which the page begins; absent for the first one
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

    /** What personal data may be read for. */
    @QueryMapping
    public List<Purpose> purposes() {
        return purposes.all();
    }

    private static PersonId person(String code) {
        try {
            return new PersonId(code);
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("code: " + e.getMessage() + ".");
        }
    }
}
