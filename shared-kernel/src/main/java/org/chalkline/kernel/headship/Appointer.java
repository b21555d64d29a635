package org.chalkline.kernel.headship;

/** Who decides who heads a school. Which it is follows from what the school is. */
public enum Appointer {
    /** The bureau appoints. */
    BUREAU,
    /** The organiser or the deciding body appoints, and files it with the bureau. */
    ORGANISER
}
