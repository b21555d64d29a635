package org.chalkline.query.person;

import java.time.Clock;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.query.graphql.ListConnection;
import org.chalkline.query.graphql.RequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Answers who read what of a person. */
@Controller
class AccessQueries {
    private final AccessLog accesses;
    private final Clock clock;

    AccessQueries(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    @QueryMapping
    public AccessPage personAccesses(
            @Argument String code, @Argument int first, @Argument @Nullable String after) {
        ListConnection.checkFirst(first);
        var from = after == null ? 0 : AccessPage.place(after);
        var found = accesses.of(person(code), from, first + 1);
        return AccessPage.of(found, first, after != null, clock.getZone());
    }

    private static PersonId person(String code) {
        try {
            return new PersonId(code);
        } catch (IllegalArgumentException e) {
            throw RequestException.badValue("code: " + e.getMessage() + ".");
        }
    }
}
