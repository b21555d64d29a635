package org.chalkline.query.application;

import java.util.List;
import org.chalkline.kernel.application.ApplicationKind;
import org.chalkline.query.application.ApplicationRecord.Result;
import org.chalkline.query.application.ApplicationRecord.Status;
import org.chalkline.query.graphql.DayRange;
import org.chalkline.query.graphql.Where;
import org.chalkline.query.register.Condition;
import org.jspecify.annotations.Nullable;

/** Which applications a list holds. All conditions that are given must hold. */
public record ApplicationFilter(
        @Nullable List<String> id,
        @Nullable List<Status> status,
        @Nullable List<ApplicationKind> kind,
        @Nullable List<Result> result,
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
    static List<Condition> conditions(@Nullable ApplicationFilter filter) {
        return filter == null ? List.of() : filter.conditions();
    }

    private List<Condition> conditions() {
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
                .days(ApplicationColumns.DELIVERED_ON, delivered)
                .conditions();
    }

    private @Nullable List<String> acceptance() {
        if (deemedAccepted == null) return null;
        return List.of(deemedAccepted ? ApplicationColumns.DEEMED : ApplicationColumns.DECLARED);
    }
}
