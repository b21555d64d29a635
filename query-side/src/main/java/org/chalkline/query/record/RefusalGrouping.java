package org.chalkline.query.record;

/** By what refusals are counted. */
enum RefusalGrouping {
    CODE,
    COMMAND,
    ACTOR,
    OF,
    CHANNEL,
    LAW,
    /** Of the refusal, in UTC. */
    MONTH
}
