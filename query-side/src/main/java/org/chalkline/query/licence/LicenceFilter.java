package org.chalkline.query.licence;

import java.util.List;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.licence.LicenceRecord.Status;
import org.chalkline.query.licence.LicenceRecord.TermOrigin;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which licences a list holds. All conditions that are given must hold. */
public record LicenceFilter(
        @Nullable List<String> id,
        @Nullable List<String> school,
        @Nullable List<Status> status,
        @Nullable String nameContains,
        @Nullable List<SchoolKind> kind,
        @Nullable String organiser,
        @Nullable String organiserContains,
        @Nullable List<String> subdistrict,
        @Nullable List<TermOrigin> term,
        @Nullable DayRange issued,
        @Nullable DayRange validUntil,
        @Nullable DayRange ended) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable LicenceFilter filter, PersonalData people) {
        if (filter == null) return List.of();
        var named = OrganiserFields.filedAs(people, filter.organiser);
        return filter.conditions()
                .in("filter.organiser", LicenceColumns.ORGANISER_FILED, named)
                .conditions();
    }

    /** Tells lists apart by what was asked: the sealed texts of one name become more with time. */
    static Object identity(@Nullable LicenceFilter filter) {
        return filter == null
                ? List.of()
                : List.of(filter.conditions().conditions(), String.valueOf(filter.organiser));
    }

    @Override
    public String toString() {
        return "a filter of licences"; // it may hold somebody's name
    }

    private Where conditions() {
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
                .days(LicenceColumns.ENDED_ON, ended);
    }
}
