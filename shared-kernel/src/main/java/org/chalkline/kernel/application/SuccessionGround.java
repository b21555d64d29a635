package org.chalkline.kernel.application;

/** Why another takes an applicant's place. */
public enum SuccessionGround {
    /** The applicant died. */
    DEATH,
    /** The applying organisation was merged, divided or wound up. */
    REORGANISATION,
    /** Another has become the organiser of the school that the application is about. */
    ORGANISER_CHANGED
}
