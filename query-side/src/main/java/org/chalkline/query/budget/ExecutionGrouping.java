package org.chalkline.query.budget;

import java.util.Locale;
import org.chalkline.kernel.budget.Subjects.Kind;
import org.jspecify.annotations.Nullable;

/** By what budget execution is added up. */
public enum ExecutionGrouping {
    FUND(null),
    YEAR(null),
    UNIT(null),
    CLASS(Kind.FUNCTION),
    SECTION(Kind.FUNCTION),
    ITEM(Kind.FUNCTION),
    ECONOMIC_CLASS(Kind.ECONOMIC),
    ECONOMIC(Kind.ECONOMIC),
    PROJECT(null),
    KIND(null),
    STATUS(null),
    /** The month of the line's year in which it happened. */
    MONTH(null);

    private final transient @Nullable Kind subjects;

    ExecutionGrouping(@Nullable Kind subjects) {
        this.subjects = subjects;
    }

    /** The column of lines that it is; absent for months, of which each line has twelve. */
    @Nullable String column() {
        return this == MONTH ? null : name().toLowerCase(Locale.ROOT);
    }

    /** Which subjects its values are the codes of; absent where they are no codes. */
    @Nullable Kind subjects() {
        return subjects;
    }
}
