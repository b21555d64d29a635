package org.chalkline.kernel.school;

import java.util.Set;

/** What an institution is, by the stages it teaches. */
public enum SchoolKind {
    /** Kindergarten (幼儿园). */
    PRESCHOOL(Stage.PRESCHOOL),
    /** Primary school (小学). */
    PRIMARY(Stage.PRIMARY),
    /** Junior middle school (初级中学). */
    JUNIOR_MIDDLE(Stage.JUNIOR_MIDDLE),
    /** Senior high school (高级中学). */
    SENIOR_HIGH(Stage.SENIOR_HIGH),
    /** Primary and junior middle in one (九年一贯制学校). */
    NINE_YEAR(Stage.PRIMARY, Stage.JUNIOR_MIDDLE),
    /** Primary to senior high in one (十二年一贯制学校). */
    TWELVE_YEAR(Stage.PRIMARY, Stage.JUNIOR_MIDDLE, Stage.SENIOR_HIGH),
    /** Special education (特殊教育学校). */
    SPECIAL(
            Stage.PRESCHOOL,
            Stage.PRIMARY,
            Stage.JUNIOR_MIDDLE,
            Stage.SENIOR_HIGH,
            Stage.VOCATIONAL),
    /** Secondary vocational school (中等职业学校). */
    VOCATIONAL(Stage.VOCATIONAL),
    /** Adult education (成人教育学校). */
    ADULT(Stage.ADULT),
    /** University or school for senior citizens (老年学校). */
    SENIOR_CITIZEN(Stage.SENIOR_CITIZEN),
    /** Training institution (培训机构), which takes fees for courses outside the school system. */
    TRAINING_INSTITUTION(Stage.ADULT, Stage.SENIOR_CITIZEN),
    /** Community college (社区学院), which guides the community schools of the district. */
    COMMUNITY_COLLEGE(Stage.ADULT, Stage.SENIOR_CITIZEN),
    /** Community school (社区学校) of a subdistrict or town. */
    COMMUNITY_SCHOOL(Stage.ADULT, Stage.SENIOR_CITIZEN),
    /**
     * The register it was taken over from does not say. Never given to a school that is
     * established.
     */
    UNSTATED();

    private final Set<Stage> stages;

    SchoolKind(Stage... stages) {
        this.stages = Set.of(stages);
    }

    /** Whether what it takes for its courses goes into an account for tuition alone. */
    public boolean takesTuition() {
        return this == TRAINING_INSTITUTION;
    }

    /** The stages that such an institution may teach; none where the kind is not known. */
    public Set<Stage> stages() {
        return stages;
    }
}
