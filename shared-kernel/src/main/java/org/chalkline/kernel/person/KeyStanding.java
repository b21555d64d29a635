package org.chalkline.kernel.person;

/** How a person's key stands, and so whether what is sealed under it may be read. */
public enum KeyStanding {
    /** It seals and opens. */
    OPEN,
    /** It is kept, and neither seals nor opens (PIPL, 47). */
    RESTRICTED,
    /** It was destroyed, and no other is ever made for this person. */
    ERASED
}
