package org.chalkline.query.teacher.qualification;

import static org.chalkline.query.projection.Column.Type.DATE;
import static org.chalkline.query.projection.Column.Type.TEXT;

import java.util.List;
import org.chalkline.query.projection.Column;
import org.chalkline.query.teacher.qualification.QualificationRecord.Application;
import org.chalkline.query.teacher.qualification.QualificationRecord.CertificateStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.Held;
import org.jspecify.annotations.Nullable;

/** What lists of qualification files are filtered and ordered by. */
final class QualificationColumns {

    static final Column<QualificationRecord> ID =
            new Column<>("id", TEXT, file -> file.person().value());

    /** Of the last certificate that is held. */
    static final Column<QualificationRecord> KIND =
            new Column<>("kind", TEXT, QualificationColumns::kind);

    /** Of the last application. */
    static final Column<QualificationRecord> APPLICATION =
            new Column<>("application", TEXT, QualificationColumns::application);

    static final Column<QualificationRecord> WINDOW =
            new Column<>("window", TEXT, QualificationColumns::window);
    static final Column<QualificationRecord> BARRED_UNTIL =
            new Column<>("barred_until", DATE, QualificationRecord::barredUntil);
    static final Column<QualificationRecord> LOST_ON =
            new Column<>("lost_on", DATE, QualificationRecord::lostOn);

    static final List<Column<QualificationRecord>> ALL =
            List.of(ID, KIND, APPLICATION, WINDOW, BARRED_UNTIL, LOST_ON);

    private QualificationColumns() {}

    private static @Nullable Object kind(QualificationRecord file) {
        return file.certificates().reversed().stream()
                .filter(held -> held.status() == CertificateStatus.HELD)
                .map(Held::kind)
                .map(Enum::name)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Application last(QualificationRecord file) {
        return file.applications().isEmpty() ? null : file.applications().getLast();
    }

    private static @Nullable Object application(QualificationRecord file) {
        var last = last(file);
        return last == null ? null : last.status().name();
    }

    private static @Nullable Object window(QualificationRecord file) {
        var last = last(file);
        return last == null ? null : last.window().value();
    }
}
