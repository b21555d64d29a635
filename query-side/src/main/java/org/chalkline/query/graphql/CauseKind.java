package org.chalkline.query.graphql;

/** What kind of thing caused a fact. */
public enum CauseKind {
    COMMAND,
    JOINT_ACT,
    REACTION,
    CLOCK,
    WATCHER,
    ROW
}
