package org.chalkline.command.person;

import org.chalkline.kernel.fact.FactsOf;
import org.chalkline.kernel.person.PersonCodes;
import org.chalkline.kernel.person.PersonKeys;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Settles, before anybody is answered, the keys that were barred for an act in which the program
 * was cut off: as the facts say, whether the act was recorded or not.
 */
@Component
class KeysLeftBehind implements InitializingBean {
    private final PersonKeys keys;
    private final FactsOf facts;

    KeysLeftBehind(PersonKeys keys, FactsOf facts) {
        this.keys = keys;
        this.facts = facts;
    }

    @Override
    public void afterPropertiesSet() {
        keys.settleLeftBehind(person -> PersonCodes.standing(person, facts));
    }
}
