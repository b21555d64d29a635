package org.chalkline.query.person;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.kernel.person.Purposes.Purpose;
import org.chalkline.query.graphql.RequestException;
import org.chalkline.query.personal.AccessLists;
import org.chalkline.query.personal.AccessPage;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who read what of a person, what a reader read of whom, and what may be read for. */
@Controller
class AccessQueries {
    private static final int LONGEST = 200;

    private final AccessLists accesses;
    private final CodesOfPeople codes;
    private final Purposes purposes;

    AccessQueries(AccessLists accesses, CodesOfPeople codes, Purposes purposes) {
        this.accesses = accesses;
        this.codes = codes;
        this.purposes = purposes;
    }

    /** Of who had two records, what was read under either code. */
    @QueryMapping
    public AccessPage personAccesses(
            @Argument String code, @Argument int first, @Argument @Nullable String after) {
        var all = new ArrayList<PersonId>();
        all.add(person(code));
        codes.now(code).forEach(other -> all.add(new PersonId(other)));
        return accesses.of(all, first, after);
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
        return accesses.by(List.of(reader), from.toInstant(), until.toInstant(), first, after);
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
