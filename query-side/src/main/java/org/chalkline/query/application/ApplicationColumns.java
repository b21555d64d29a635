package org.chalkline.query.application;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** What lists of applications are filtered, ordered and counted by. */
final class ApplicationColumns {

    /** The words of {@link #ACCEPTANCE}. */
    static final String DEEMED = "DEEMED";

    static final String DECLARED = "DECLARED";

    static final Column<ApplicationRecord> ID =
            new Column<>("id", TEXT, application -> application.id().value());
    static final Column<ApplicationRecord> STATUS =
            new Column<>("status", TEXT, application -> application.status().name());
    static final Column<ApplicationRecord> KIND =
            new Column<>("kind", TEXT, application -> application.kind().name());
    static final Column<ApplicationRecord> RESULT =
            new Column<>("result", TEXT, ApplicationColumns::result);

    /** The name, of an organisation. */
    static final Column<ApplicationRecord> APPLICANT =
            new Column<>(
                    "applicant",
                    TEXT,
                    application -> OrganiserFields.searchable(application.applicant()));

    /** The name, of a person as it is sealed. */
    static final Column<ApplicationRecord> APPLICANT_FILED =
            new Column<>("applicant_filed", TEXT, application -> application.applicant().filedAs());

    static final Column<ApplicationRecord> UNIT =
            new Column<>("unit", TEXT, ApplicationRecord::unit);
    static final Column<ApplicationRecord> LICENCE =
            new Column<>("licence", TEXT, ApplicationColumns::licence);
    static final Column<ApplicationRecord> ACCEPTANCE =
            new Column<>("acceptance", TEXT, ApplicationColumns::acceptance);
    static final Column<ApplicationRecord> PREPARER =
            new Column<>("preparer", TEXT, ApplicationRecord::preparer);
    static final Column<ApplicationRecord> PRESIDER =
            new Column<>("presider", TEXT, ApplicationRecord::presider);
    static final Column<ApplicationRecord> DECIDER =
            new Column<>("decider", TEXT, ApplicationRecord::decider);
    static final Column<ApplicationRecord> SUBMITTED_ON =
            new Column<>("submitted_on", DATE, ApplicationRecord::submittedOn);
    static final Column<ApplicationRecord> ACCEPTED_ON =
            new Column<>("accepted_on", DATE, ApplicationRecord::acceptedOn);
    static final Column<ApplicationRecord> DECIDED_ON =
            new Column<>("decided_on", DATE, ApplicationRecord::decidedOn);
    static final Column<ApplicationRecord> DELIVERED_ON =
            new Column<>("delivered_on", DATE, ApplicationRecord::deliveredOn);

    static final List<Column<ApplicationRecord>> ALL =
            List.of(
                    ID,
                    STATUS,
                    KIND,
                    RESULT,
                    APPLICANT,
                    APPLICANT_FILED,
                    UNIT,
                    LICENCE,
                    ACCEPTANCE,
                    PREPARER,
                    PRESIDER,
                    DECIDER,
                    SUBMITTED_ON,
                    ACCEPTED_ON,
                    DECIDED_ON,
                    DELIVERED_ON);

    private ApplicationColumns() {}

    private static @Nullable Object result(ApplicationRecord application) {
        var outcome = application.outcome();
        return outcome == null ? null : outcome.result().name();
    }

    private static @Nullable Object licence(ApplicationRecord application) {
        var licence = application.licence();
        return licence == null ? null : licence.value();
    }

    private static @Nullable Object acceptance(ApplicationRecord application) {
        var acceptance = application.acceptance();
        if (acceptance == null) return null;
        return acceptance.deemed() ? DEEMED : DECLARED;
    }
}
