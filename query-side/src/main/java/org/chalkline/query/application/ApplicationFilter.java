package org.chalkline.query.application;

import java.util.List;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.kernel.person.PersonalData;
import org.chalkline.query.application.ApplicationRecord.Result;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.projection.Condition;
import org.jspecify.annotations.Nullable;

/** Which applications a list holds. All conditions that are given must hold. */
public record ApplicationFilter(
        @Nullable List<String> id,
        @Nullable List<Status> status,
        @Nullable List<ApplicationKind> kind,
        @Nullable List<Result> result,
        @Nullable String applicant,
        @Nullable String applicantContains,
        @Nullable List<String> unit,
        @Nullable List<String> licence,
        @Nullable Boolean deemedAccepted,
        @Nullable List<String> preparer,
        @Nullable List<String> presider,
        @Nullable List<String> decider,
        @Nullable DayRange submitted,
        @Nullable DayRange accepted,
        @Nullable DayRange decided,
        @Nullable DayRange delivered) {

    /** The conditions of a filter that may have been left out, always in the same order. */
    static List<Condition> conditions(@Nullable ApplicationFilter filter, PersonalData people) {
        if (filter == null) return List.of();
        var named = OrganiserFields.filedAs(people, filter.applicant);
        return filter.conditions()
                .in("filter.applicant", ApplicationColumns.APPLICANT_FILED, named)
                .conditions();
    }

    /** Tells lists apart by what was asked: the sealed texts of one name become more with time. */
    static Object identity(@Nullable ApplicationFilter filter) {
        return filter == null
                ? List.of()
                : List.of(filter.conditions().conditions(), String.valueOf(filter.applicant));
    }

    @Override
    public String toString() {
        return "a filter of applications"; // it may hold somebody's name
    }

    private Where conditions() {
        return new Where()
                .in("filter.id", ApplicationColumns.ID, id)
                .oneOf("filter.status", ApplicationColumns.STATUS, status)
                .oneOf("filter.kind", ApplicationColumns.KIND, kind)
                .oneOf("filter.result", ApplicationColumns.RESULT, result)
                .contains(
                        "filter.applicantContains", ApplicationColumns.APPLICANT, applicantContains)
                .in("filter.unit", ApplicationColumns.UNIT, unit)
                .in("filter.licence", ApplicationColumns.LICENCE, licence)
                .in("filter.deemedAccepted", ApplicationColumns.ACCEPTANCE, acceptance())
                .in("filter.preparer", ApplicationColumns.PREPARER, preparer)
                .in("filter.presider", ApplicationColumns.PRESIDER, presider)
                .in("filter.decider", ApplicationColumns.DECIDER, decider)
                .days(ApplicationColumns.SUBMITTED_ON, submitted)
                .days(ApplicationColumns.ACCEPTED_ON, accepted)
                .days(ApplicationColumns.DECIDED_ON, decided)
                .days(ApplicationColumns.DELIVERED_ON, delivered);
    }

    private @Nullable List<String> acceptance() {
        if (deemedAccepted == null) return null;
        return List.of(deemedAccepted ? ApplicationColumns.DEEMED : ApplicationColumns.DECLARED);
    }
}
