package org.chalkline.command.person;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.chalkline.kernel.fact.FactStream;
import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.fact.StandingBehind;
import org.chalkline.kernel.person.KeyStanding;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonEvent;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.PersonKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Settles, before anybody is answered, the keys that were barred for an act in which the program
 * was cut off: as the facts say, whether the act was recorded or not. And where an earlier copy of
 * the keys was put back, those of people who were restricted or erased since; whose key isn't in it
 * is named.
 */
@Component
class KeysLeftBehind implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(KeysLeftBehind.class);
    private static final int MOST_NAMED = 1_000;

    private final PersonKeys keys;
    private final FactsOf facts;
    private final FactStream stream;
    private final StandingBehind behind;

    KeysLeftBehind(PersonKeys keys, FactsOf facts, FactStream stream, StandingBehind behind) {
        this.keys = keys;
        this.facts = facts;
        this.stream = stream;
        this.behind = behind;
    }

    @Override
    public void afterPropertiesSet() throws InterruptedException {
        keys.settleLeftBehind(person -> PersonCodes.standing(person, facts));
        var missing = new ArrayList<PersonId>();
        for (var person : peopleSince(behind.position())) {
            var standing = PersonCodes.standing(person, facts);
            if (standing != KeyStanding.OPEN) keys.settle(person, standing);
            else if (!keys.known(person)) missing.add(person);
        }
        if (!missing.isEmpty()) tell(missing);
    }

    private static void tell(List<PersonId> missing) {
        LOG.error(
                "KEYS_MISSING: The keys of {} people aren't in the store of keys, and what is sealed under them can't be read: {}. They were made after the copy of that store that was put back. Put a later one back, or record anew what is known of them.",
                missing.size(),
                missing.size() > MOST_NAMED ? missing.subList(0, MOST_NAMED) : missing);
    }

    private Set<PersonId> peopleSince(long position) throws InterruptedException {
        var people = new LinkedHashSet<PersonId>();
        long head = stream.head();
        if (position >= head) return people;
        stream.between(
                position,
                head,
                turn -> {
                    for (var fact : turn) {
                        if (fact.payload().get() instanceof PersonEvent event) {
                            people.add(event.person());
                        }
                    }
                });
        return people;
    }
}
