package org.chalkline.kernel.procedure.notification;

/** What a notification comes from. */
public enum NotificationOccasion {
    /** A statutory period is near its end. */
    PERIOD_ENDS,
    /** Something should have followed and was refused. */
    FOLLOW_UP,
    /** A paper is to be served. */
    TO_SERVE,
    /** A body ruled on an act. */
    RULING,
    /** Something else. */
    OTHER
}
