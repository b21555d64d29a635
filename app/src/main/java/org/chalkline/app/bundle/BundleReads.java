package org.chalkline.app.bundle;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.chalkline.kernel.person.AccessLog;
import org.chalkline.kernel.person.AccessLog.Access;
import org.chalkline.kernel.person.AccessLog.Kind;
import org.chalkline.kernel.person.NamedPeople;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Writes down, before a bundle leaves, whom it names and who takes it out. One that names nobody is
 * written down as well, so that what somebody took out is one list.
 */
@Component
@ConditionalOnProperty(name = "chalkline.ledger.enabled", havingValue = "true")
class BundleReads {
    private final AccessLog accesses;
    private final Clock clock;

    BundleReads(AccessLog accesses, Clock clock) {
        this.accesses = accesses;
        this.clock = clock;
    }

    /** Returns when it is on disk. */
    void note(BundleMaker.Made made, PersonalReader reader) {
        var people = new LinkedHashSet<PersonId>();
        for (var event : made.dossier().events()) {
            if (event.fact() != null) people.addAll(NamedPeople.in(event.fact()));
        }
        var now = clock.instant();
        var reads = new ArrayList<Access>();
        for (var person : people) reads.add(read(made, person, reader, now));
        if (people.isEmpty()) reads.add(read(made, null, reader, now));
        accesses.add(reads);
    }

    private static Access read(
            BundleMaker.Made made, @Nullable PersonId person, PersonalReader reader, Instant now) {
        return new Access(
                Kind.TAKEN_OUT,
                now,
                person,
                Set.of(),
                reader,
                "bundle " + made.name(),
                made.dossier().position());
    }
}
