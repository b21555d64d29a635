package org.chalkline.kernel.credit;

/** Of which kind of education an outcome is; by which it converts (Regulations, 11). */
public enum OutcomeLevel {
    /** 成人高等教育. */
    ADULT_HIGHER,
    /** 普通高等教育. */
    REGULAR_HIGHER,
    /** 非学历教育: training and community education. */
    NON_DIPLOMA
}
