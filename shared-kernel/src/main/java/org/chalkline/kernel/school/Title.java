package org.chalkline.kernel.school;

import java.util.Optional;

/** A teacher's professional title (职称), for whose posts a school has a quota. */
public enum Title {
    /** 三级教师. */
    THIRD_GRADE,
    /** 二级教师. */
    SECOND_GRADE,
    /** 一级教师. */
    FIRST_GRADE,
    /** 高级教师. */
    SENIOR,
    /** 正高级教师. */
    FULL_SENIOR;

    /** The next one up; absent above the highest. */
    public Optional<Title> next() {
        return ordinal() + 1 < values().length
                ? Optional.of(values()[ordinal() + 1])
                : Optional.empty();
    }
}
