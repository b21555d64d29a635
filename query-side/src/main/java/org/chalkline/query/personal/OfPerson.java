package org.chalkline.query.personal;

import org.chalkline.kernel.person.PersonId;

/** What a projection of another feature shows of one person. */
public interface OfPerson {

    /** Whom it is about. */
    PersonId person();
}
