package org.chalkline.kernel.person;

/** What a feature shows of somebody, so that who it is can be shown beside it. */
public interface AboutPerson {

    /** Whom it is about. */
    PersonId person();
}
