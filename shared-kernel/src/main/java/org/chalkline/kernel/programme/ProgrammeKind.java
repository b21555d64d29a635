package org.chalkline.kernel.programme;

/**
 * What a programme teaches. Which schools may give it, whether it is approved or filed, and which
 * qualification its full-time teachers need is dated data: see {@link ProgrammeRules}.
 */
public enum ProgrammeKind {
    /** 成人学历教育 (Shanghai Lifelong Education Regulations, 12). */
    ADULT_DIPLOMA,
    /** 职业技能培训 (13, 14, 15, 17). */
    VOCATIONAL_TRAINING,
    /** 社区文化教育 (18). */
    COMMUNITY_CULTURE,
    /** 老年教育 (16). */
    SENIOR_EDUCATION,
    /** 家庭教育 (19). */
    FAMILY_EDUCATION
}
