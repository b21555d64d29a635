package org.chalkline.kernel.headmaster;

import org.chalkline.kernel.person.PersonId;

/** A person's career as a head. */
public record HeadmasterId(PersonId person) {

    /** The id of the aggregate, which no other feature's can be. */
    @Override
    public String toString() {
        return "headmaster/" + person.value();
    }
}
