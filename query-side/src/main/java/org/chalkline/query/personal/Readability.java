package org.chalkline.query.personal;

/** Whether what is stored of a person is shown. */
public enum Readability {
    READABLE,
    /** It can be, and nobody has said who reads. */
    WITHHELD,
    /** It can be, and who reads hasn't said what for. */
    PURPOSE_MISSING,
    /** It can be, and who reads has named a purpose that isn't listed. */
    PURPOSE_UNKNOWN,
    /** It can be, and who reads is shown nothing of people. */
    MASKED,
    RESTRICTED,
    ERASED
}
