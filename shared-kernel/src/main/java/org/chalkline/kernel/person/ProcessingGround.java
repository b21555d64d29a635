package org.chalkline.kernel.person;

/** Why the law lets personal data be processed (PIPL, 13). */
public enum ProcessingGround {
    /** Item 1. */
    CONSENT,
    /** Item 2: a contract with the person, or the management of personnel. */
    CONTRACT_OR_PERSONNEL,
    /** Item 3. */
    STATUTORY_DUTY,
    /** Item 4: an emergency of public health, or of life and property. */
    EMERGENCY,
    /** Item 6: the person, or a lawful publication, has made it public. */
    MADE_PUBLIC,
    /** Item 7. */
    OTHER_LAW
}
