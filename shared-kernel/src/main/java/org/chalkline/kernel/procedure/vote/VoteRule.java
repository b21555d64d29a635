package org.chalkline.kernel.procedure.vote;

/** What carries a decision that several take together. */
public enum VoteRule {
    /** More than half of all members, whoever stayed away or withdrew among them. */
    MAJORITY_OF_ALL,
    /** More than half of those who voted; who abstains counts among them. */
    MAJORITY_OF_PRESENT,
    /** At least two thirds of all members, whoever stayed away or withdrew among them. */
    TWO_THIRDS_OF_ALL,
    /** At least two thirds of those who voted; who abstains counts among them. */
    TWO_THIRDS_OF_PRESENT,
    /**
     * The head, who speaks last, whatever the others think; but gives reasons for going against
     * most of them (行政首长在集体讨论的基础上作出决定).
     */
    HEAD_UPON_DISCUSSION
}
