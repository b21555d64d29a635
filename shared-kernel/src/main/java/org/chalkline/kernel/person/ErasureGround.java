package org.chalkline.kernel.person;

/** Why personal data must be deleted (PIPL, 47(1)). */
public enum ErasureGround {
    /** Item 1: the purpose is achieved, can't be achieved, or needs the data no longer. */
    PURPOSE_ACHIEVED,
    /** Item 2: the period of retention is over. */
    RETENTION_ENDED,
    /** Item 3. */
    CONSENT_WITHDRAWN,
    /** Item 4: processed against the law or what was agreed. */
    UNLAWFUL_PROCESSING,
    /** Item 5. */
    OTHER_LAW
}
