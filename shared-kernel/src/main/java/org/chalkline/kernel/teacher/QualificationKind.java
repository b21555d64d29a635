package org.chalkline.kernel.teacher;

/** The kinds of teacher's qualification of the Regulations, 4, that a district has to do with. */
public enum QualificationKind {
    /** 幼儿园教师资格. */
    KINDERGARTEN(1),
    /** 小学教师资格. */
    PRIMARY(2),
    /** 初级中学教师资格. */
    JUNIOR_MIDDLE(3),
    /** 高级中学教师资格. */
    SENIOR_HIGH(4),
    /** 中等职业学校教师资格; as good as that of a senior high school, and the other way round. */
    SECONDARY_VOCATIONAL(4),
    /** 中等职业学校实习指导教师资格; for guiding practice at vocational schools alone. */
    VOCATIONAL_PRACTICE(0);

    private final int level;

    QualificationKind(int level) {
        this.level = level;
    }

    /** Whether the district decides on it; others it examines and sends up (Regulations, 13). */
    public boolean decidedByDistrict() {
        return this == KINDERGARTEN || this == PRIMARY || this == JUNIOR_MIDDLE;
    }

    /** Whether who holds it may teach where the other kind is called for (Regulations, 5). */
    public boolean sufficesFor(QualificationKind required) {
        if (this == VOCATIONAL_PRACTICE || required == VOCATIONAL_PRACTICE) return this == required;
        return level >= required.level;
    }
}
