package org.chalkline.kernel.plan;

/** Tells what plans there are. The words stand in facts, and stay. */
public enum PlanKind {
    /** The five-year plan of the district's education (区教育事业发展五年规划). */
    FIVE_YEAR,

    /** A plan of one year (年度计划). */
    ANNUAL,

    /** The plan of lifelong education (终身教育发展规划). */
    LIFELONG_EDUCATION,

    /** Another plan of several years for one field (专项规划). */
    SPECIAL
}
