package org.chalkline.kernel.school;

import java.time.LocalDate;

/** Since when kindergartens of every ownership are established upon a licence. */
public final class LicensedKindergartens {

    /** The first day of the Preschool Education Law, whose article 30 asks for it. */
    private static final LocalDate SINCE = LocalDate.of(2025, 6, 1);

    private LicensedKindergartens() {}

    /** Whether a public school of this kind, decided on that day, takes a licence. */
    public static boolean include(SchoolKind kind, LocalDate decidedOn) {
        return kind == SchoolKind.PRESCHOOL && !decidedOn.isBefore(SINCE);
    }
}
