package org.chalkline.query.teacher.qualification;

import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.chalkline.query.teacher.qualification.QualificationRecord.Application;
import org.chalkline.query.teacher.qualification.QualificationRecord.ApplicationStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.CertificateStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.Held;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one person's qualifications into their {@link QualificationRecord}. */
public final class QualificationView implements View<QualificationRecord> {

    @Override
    public String name() {
        return "qualifications";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<QualificationRecord> stateType() {
        return QualificationRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return QualificationEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<QualificationRecord>> columns() {
        return QualificationTable.TABLE.columns();
    }

    @Override
    public @Nullable QualificationRecord evolve(@Nullable QualificationRecord before, Fact fact) {
        var event = (QualificationEvent) fact;
        var file = before == null ? QualificationRecord.of(event.person()) : before;
        return switch (event) {
            case QualificationTakenOver e -> file.with(Held.of(e.certificate(), e.source()));
            case QualificationAppliedFor e -> file.with(Application.submitted(e));
            case DocumentsSupplemented e ->
                    file.with(e.application(), a -> a.supplemented(e.documents()));
            case ApplicationExamined e ->
                    file.with(
                            e.application(),
                            a -> a.with(ApplicationStatus.EXAMINED, e.examiner(), e.met(), null));
            case ApplicationWithdrawn e ->
                    file.with(
                            e.application(),
                            a ->
                                    a.closed(
                                            ApplicationStatus.WITHDRAWN,
                                            e.effectiveOn(),
                                            null,
                                            null));
            case QualificationGranted e ->
                    file.with(e.application(), a -> decided(a, ApplicationStatus.GRANTED, e))
                            .with(Held.of(e.certificate(), null));
            case QualificationRefused e ->
                    file.with(e.application(), a -> decided(a, ApplicationStatus.REFUSED, e));
            case ApplicationSentUp e ->
                    file.with(
                            e.application(),
                            a -> a.with(ApplicationStatus.SENT_UP, a.examiner(), a.met(), e.to()));
            case HigherResultRecorded e -> higher(file, e);
            case QualificationRevoked e ->
                    file.with(held -> revoked(held, e)).barredUntil(e.barredUntil());
            case QualificationLost e ->
                    file.with(held -> lost(held, e)).lost(e.effectiveOn(), e.judgment());
        };
    }

    private static Application decided(
            Application a, ApplicationStatus status, QualificationEvent e) {
        return a.closed(status, e.effectiveOn(), null, e.decision());
    }

    private static QualificationRecord higher(QualificationRecord file, HigherResultRecorded e) {
        var granted = e.certificate();
        var status = granted == null ? ApplicationStatus.REFUSED : ApplicationStatus.GRANTED;
        var closed =
                file.with(
                        e.application(),
                        a -> a.closed(status, e.effectiveOn(), e.document(), null));
        return granted == null ? closed : closed.with(Held.of(granted, null));
    }

    private static Held revoked(Held held, QualificationRevoked e) {
        if (!held.number().equals(e.certificate())) return held;
        return held.ended(
                CertificateStatus.REVOKED, e.effectiveOn(), e.ground(), e.findings(), e.decision());
    }

    private static Held lost(Held held, QualificationLost e) {
        if (!e.certificates().contains(held.number())) return held;
        return held.ended(CertificateStatus.LOST, e.effectiveOn(), null, null, e.decision());
    }
}
