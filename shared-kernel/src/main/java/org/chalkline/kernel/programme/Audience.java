package org.chalkline.kernel.programme;

/** Whom a programme is for, in the order of the Regulations. */
public enum Audience {
    /** 成人. */
    ADULTS,
    /** 在职人员 (Shanghai Lifelong Education Regulations, 13). */
    EMPLOYEES,
    /** 失业人员、进城就业农村劳动者 (14). */
    JOB_SEEKERS,
    /** 农民 (15). */
    FARMERS,
    /** 老年人 (16). */
    SENIORS,
    /** 残疾人 (17). */
    DISABLED,
    /** 社区居民 (18). */
    RESIDENTS,
    /** 家长 (19). */
    PARENTS
}
