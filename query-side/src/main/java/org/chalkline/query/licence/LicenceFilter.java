package org.chalkline.query.licence;

import java.util.List;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.TermOrigin;
import org.chalkline.query.register.Condition;
import org.jspecify.annotations.Nullable;

/** Which licences a list holds. All conditions that are given must hold. */
public record LicenceFilter(
        @Nullable List<String> id,
        @Nullable List<String> school,
        @Nullable List<Status> status,
        @Nullable String nameContains,
        @Nullable List<SchoolKind> kind,
        @Nullable String organiserContains,
        @Nullable List<String> subdistrict,
        @Nullable List<TermOrigin> term,
        @Nullable DayRange issued,
        @Nullable DayRange validUntil,
        @Nullable DayRange ended) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable LicenceFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
        return new Where()
                .in("filter.id", LicenceColumns.ID, id)
                .in("filter.school", LicenceColumns.SCHOOL, school)
                .oneOf("filter.status", LicenceColumns.STATUS, status)
                .contains("filter.nameContains", LicenceColumns.NAME, nameContains)
                .oneOf("filter.kind", LicenceColumns.KIND, kind)
                .contains("filter.organiserContains", LicenceColumns.ORGANISER, organiserContains)
                .in("filter.subdistrict", LicenceColumns.SUBDISTRICT, subdistrict)
                .oneOf("filter.term", LicenceColumns.TERM, term)
                .days(LicenceColumns.ISSUED_ON, issued)
                .days(LicenceColumns.VALID_UNTIL, validUntil)
                .days(LicenceColumns.ENDED_ON, ended)
                .conditions();
    }
}
