package org.chalkline.kernel.school;

/** What an institution is, by the stages it teaches. */
public enum SchoolKind {
    /** Kindergarten (幼儿园). */
    PRESCHOOL,
    /** Primary school (小学). */
    PRIMARY,
    /** Junior middle school (初级中学). */
    JUNIOR_MIDDLE,
    /** Senior high school (高级中学). */
    SENIOR_HIGH,
    /** Primary and junior middle in one (九年一贯制学校). */
    NINE_YEAR,
    /** Primary to senior high in one (十二年一贯制学校). */
    TWELVE_YEAR,
    /** Special education (特殊教育学校). */
    SPECIAL,
    /** Secondary vocational school (中等职业学校). */
    VOCATIONAL,
    /** Adult education (成人教育学校). */
    ADULT,
    /** University or school for senior citizens (老年学校). */
    SENIOR_CITIZEN,
    /**
     * The register it was taken over from does not say. Never given to a school that is
     * established.
     */
    UNSTATED
}
