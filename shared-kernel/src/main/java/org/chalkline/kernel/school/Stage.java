package org.chalkline.kernel.school;

/** A stage of education, for which capacity is approved. */
public enum Stage {
    PRESCHOOL,
    PRIMARY,
    JUNIOR_MIDDLE,
    SENIOR_HIGH,
    VOCATIONAL,
    ADULT,
    SENIOR_CITIZEN
}
