package org.chalkline.kernel.selection;

/** How somebody voted. */
public enum Ballot {
    FOR,
    AGAINST,
    ABSTAINED
}
