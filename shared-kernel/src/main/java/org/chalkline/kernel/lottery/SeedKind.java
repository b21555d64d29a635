package org.chalkline.kernel.lottery;

/** What kind of public source a seed comes from. The words stand in facts, and stay. */
public enum SeedKind {
    /** A draw of a state lottery, as it is published. */
    STATE_LOTTERY,
    /** A round of a drand beacon. The program can't check its signature yet, and takes none. */
    DRAND
}
