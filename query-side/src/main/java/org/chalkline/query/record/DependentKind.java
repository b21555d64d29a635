package org.chalkline.query.record;

/** Why something depends on a fact. */
public enum DependentKind {
    FALLS,
    NEEDS_FOLLOW_UP,
    CAUSED,
    CITES,
    RULES
}
