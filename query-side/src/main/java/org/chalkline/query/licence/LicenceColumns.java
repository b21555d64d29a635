package org.chalkline.query.licence;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.personal.OrganiserFields;
import org.chalkline.query.projection.Column;
import org.jspecify.annotations.Nullable;

/** What lists of licences are filtered, ordered and counted by. */
final class LicenceColumns {

    static final Column<LicenceRecord> ID =
            new Column<>("id", TEXT, licence -> licence.id().value());
    static final Column<LicenceRecord> SCHOOL =
            new Column<>("school", TEXT, licence -> licence.schoolId().value());
    static final Column<LicenceRecord> STATUS =
            new Column<>("status", TEXT, licence -> licence.status().name());
    static final Column<LicenceRecord> NAME =
            new Column<>("name", TEXT, licence -> licence.content().name());
    static final Column<LicenceRecord> KIND =
            new Column<>("kind", TEXT, licence -> licence.content().kind().name());

    /** The name, of an organisation. */
    static final Column<LicenceRecord> ORGANISER =
            new Column<>(
                    "organiser",
                    TEXT,
                    licence -> OrganiserFields.searchable(licence.content().organiser()));

    /** The name, of a person as it is sealed. */
    static final Column<LicenceRecord> ORGANISER_FILED =
            new Column<>(
                    "organiser_filed", TEXT, licence -> licence.content().organiser().filedAs());

    static final Column<LicenceRecord> SUBDISTRICT =
            new Column<>("subdistrict", TEXT, licence -> licence.content().site().subdistrict());

    /** How the term that was granted last came about. */
    static final Column<LicenceRecord> TERM =
            new Column<>("term", TEXT, licence -> licence.terms().getLast().origin().name());

    static final Column<LicenceRecord> ISSUED_ON =
            new Column<>("issued_on", DATE, LicenceRecord::issuedOn);
    static final Column<LicenceRecord> VALID_UNTIL =
            new Column<>("valid_until", DATE, LicenceRecord::validUntil);
    static final Column<LicenceRecord> ENDED_ON =
            new Column<>("ended_on", DATE, LicenceColumns::endedOn);

    static final List<Column<LicenceRecord>> ALL =
            List.of(
                    ID,
                    SCHOOL,
                    STATUS,
                    NAME,
                    KIND,
                    ORGANISER,
                    ORGANISER_FILED,
                    SUBDISTRICT,
                    TERM,
                    ISSUED_ON,
                    VALID_UNTIL,
                    ENDED_ON);

    private LicenceColumns() {}

    private static @Nullable Object endedOn(LicenceRecord licence) {
        if (licence.ending() != null) return licence.ending().on();
        return licence.deregistration() == null ? null : licence.deregistration().on();
    }
}
