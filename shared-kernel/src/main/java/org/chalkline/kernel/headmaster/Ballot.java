package org.chalkline.kernel.headmaster;

/** How somebody voted. */
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAINED
}
