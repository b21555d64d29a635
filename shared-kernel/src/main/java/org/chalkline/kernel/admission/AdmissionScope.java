package org.chalkline.kernel.admission;

/** From where a school takes in pupils. */
public enum AdmissionScope {
    /** From the district alone. */
    DISTRICT,
    /** From the whole city. */
    CITY,
    /** From beyond it. */
    BEYOND_CITY
}
