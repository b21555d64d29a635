package org.chalkline.app.document;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.PersonalReader;
import org.chalkline.query.access.Viewer;
import org.springframework.stereotype.Component;

/**
 * Writes down what those took out who come from outside by an engagement, though it names nobody:
 * all that they took out is one list.
 */
@Component
public class OutsidersReads {
    private final AccessLog accesses;
    private final FactStream facts;
    private final Clock clock;

    OutsidersReads(AccessLog accesses, FactStream facts, Clock clock) {
        this.accesses = accesses;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * Returns when it is on disk; at once for all others.
     *
     * @param what is taken out, such as {@code paper 4711}
     * @param reader who they are, asked only of who comes from outside
     */
    public void note(SignedIn who, String what, Supplier<PersonalReader> reader) {
        if (!new Viewer(who).isFromOutside()) return;
        accesses.add(
                List.of(
                        new Access(
                                Kind.TAKEN_OUT,
                                clock.instant(),
                                null,
                                Set.of(),
                                reader.get(),
                                what,
                                facts.head())));
    }
}
