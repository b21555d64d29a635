package org.chalkline.query.record;

/** Why one fact follows from another. */
public enum TraceEdgeKind {
    COMMAND,
    REACTION,
    CLOCK,
    ROW,
    PERIOD,
    EVIDENCE,
    RULING
}
