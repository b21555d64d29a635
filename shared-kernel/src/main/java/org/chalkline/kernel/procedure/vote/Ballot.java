package org.chalkline.kernel.procedure.vote;

/** How somebody voted. */
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAINED
}
