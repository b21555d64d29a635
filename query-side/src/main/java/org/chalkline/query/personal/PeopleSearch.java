package org.chalkline.query.personal;

import graphql.schema.DataFetchingEnvironment;
import java.util.EnumSet;
import java.util.List;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.kernel.person.PurposeRefusedException;
import org.chalkline.kernel.person.Purposes;
import org.chalkline.kernel.person.Purposes.Named;
import org.chalkline.query.graphql.Basis;
import org.chalkline.query.graphql.RequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds people by what is sealed of them, for who says who they are and what for. That they were
 * sought is recorded, with whom it found, or that it found nobody: whoever is told that nobody
 * bears a number has learnt something, too.
 */
@Component
public class PeopleSearch {
    /** What is being fetched on this thread. A filter's rule is told of no request. */
    private static final ThreadLocal<@Nullable DataFetchingEnvironment> FETCHED =
            new ThreadLocal<>();

    private final PersonalData data;
    private final Purposes purposes;

    public PeopleSearch(PersonalData data, Purposes purposes) {
        this.data = data;
        this.purposes = purposes;
    }

    /** What a fetcher does, with its request known to what it calls on its thread. */
    interface Fetch {
        @Nullable Object get() throws Exception;
    }

    static @Nullable Object within(DataFetchingEnvironment env, Fetch fetch) throws Exception {
        var before = FETCHED.get();
        FETCHED.set(env);
        try {
            return fetch.get();
        } finally {
            if (before == null) FETCHED.remove();
            else FETCHED.set(before);
        }
    }

    /** Whether who asks may seek people by what is sealed of them. */
    public boolean isOpen() {
        var reader = reader();
        return reader != null && purposes.named(reader.purpose()) == Named.LISTED;
    }

    /**
     * The sealed texts, of any time, that say exactly this. See {@link PersonalData#sealedAs}.
     *
     * @throws RequestException {@code READER_MISSING}, {@code PURPOSE_MISSING}, {@code
     *     PURPOSE_UNKNOWN}
     */
    public List<Personal> sealedAs(PersonalField field, String text, Basis basis) {
        var env = FETCHED.get();
        var accesses = env == null ? null : AccessesOfRequest.of(env.getGraphQlContext());
        var reader = reader();
        if (env == null || accesses == null || reader == null) {
            throw new RequestException(
                    "READER_MISSING",
                    "People are sought by their names and numbers by nobody who doesn't say who they are. Sign in, and name a purpose in the header X-Chalkline-Purpose.");
        }
        if (AskedInAddress.isMarked(env.getGraphQlContext())) {
            throw new RequestException(
                    "SOUGHT_IN_ADDRESS",
                    "Nobody is sought by a name or number in an address, which others write down. Send the query as the body of a POST.");
        }
        try {
            purposes.require(reader);
        } catch (PurposeRefusedException e) {
            throw new RequestException(e.code(), String.valueOf(e.getMessage()));
        }
        var found = data.sealedAs(field, text);
        var by = EnumSet.of(field);
        var answer = AccessesOfRequest.answer(env);
        for (var each : found) {
            accesses.note(Kind.SEARCHED, each.person(), by, answer, basis.position());
        }
        if (found.isEmpty()) accesses.note(Kind.SEARCHED, null, by, answer, basis.position());
        return found;
    }

    private static @Nullable PersonalReader reader() {
        var env = FETCHED.get();
        return env == null ? null : env.getGraphQlContext().get(PersonalReader.class);
    }
}
