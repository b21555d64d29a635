package org.chalkline.query.personal;

/** Whether what is stored of a person is shown. */
public enum Readability {
    READABLE,
    /** It can be, and nobody has said who reads. */
    WITHHELD,
    RESTRICTED,
    ERASED
}
