package org.chalkline.query.teacher.qualification;

import java.util.EnumMap;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.*;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.teacher.qualification.QualificationRecord.Application;
import org.chalkline.query.teacher.qualification.QualificationRecord.ApplicationStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.CertificateStatus;
import org.chalkline.query.teacher.qualification.QualificationRecord.Held;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one person's qualifications into their {@link QualificationRecord}. */
public final class QualificationView implements AggregateView<QualificationRecord> {

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
            case DocumentsSupplemented e -> file.with(e.application(), a -> supplement(a, e));
            case ApplicationExamined e ->
                    file.with(
                            e.application(),
                            a ->
                                    pending(a, ApplicationStatus.EXAMINED)
                                            .examiner(e.examiner())
                                            .met(e.met()));
            case ApplicationWithdrawn e ->
                    file.with(e.application(), a -> close(a, ApplicationStatus.WITHDRAWN, e));
            case QualificationGranted e ->
                    file.with(e.application(), a -> close(a, ApplicationStatus.GRANTED, e))
                            .with(Held.of(e.certificate(), null));
            case QualificationRefused e ->
                    file.with(e.application(), a -> close(a, ApplicationStatus.REFUSED, e));
            case ApplicationSentUp e ->
                    file.with(
                            e.application(),
                            a -> pending(a, ApplicationStatus.SENT_UP).sentTo(e.to()));
            case HigherResultRecorded e -> higher(file, e);
            case QualificationRevoked e -> revoked(file, e).barred(e.barredUntil());
            case QualificationLost e ->
                    lost(file, e).with(b -> b.lostOn(e.effectiveOn()).judgment(e.judgment()));
        };
    }

    private static void supplement(
            QualificationRecordApplicationBuilder application, DocumentsSupplemented e) {
        var all = new EnumMap<Document, String>(Document.class);
        all.putAll(application.documents());
        all.putAll(e.documents());
        application.documents(all);
    }

    /** Before it is decided. */
    private static QualificationRecordApplicationBuilder pending(
            QualificationRecordApplicationBuilder application, ApplicationStatus now) {
        return application.status(now).sentTo(null).closedOn(null).document(null).decision(null);
    }

    private static QualificationRecordApplicationBuilder close(
            QualificationRecordApplicationBuilder application,
            ApplicationStatus how,
            QualificationEvent e) {
        return application
                .status(how)
                .closedOn(e.effectiveOn())
                .document(null)
                .decision(e.decision());
    }

    private static QualificationRecord higher(QualificationRecord file, HigherResultRecorded e) {
        var granted = e.certificate();
        var status = granted == null ? ApplicationStatus.REFUSED : ApplicationStatus.GRANTED;
        var closed = file.with(e.application(), a -> close(a, status, e).document(e.document()));
        return granted == null ? closed : closed.with(Held.of(granted, null));
    }

    private static QualificationRecord revoked(QualificationRecord file, QualificationRevoked e) {
        return file.with(
                held -> held.number().equals(e.certificate()),
                held ->
                        held.status(CertificateStatus.REVOKED)
                                .endedOn(e.effectiveOn())
                                .ground(e.ground())
                                .findings(e.findings())
                                .decision(e.decision()));
    }

    private static QualificationRecord lost(QualificationRecord file, QualificationLost e) {
        return file.with(
                held -> e.certificates().contains(held.number()),
                held ->
                        held.status(CertificateStatus.LOST)
                                .endedOn(e.effectiveOn())
                                .ground(null)
                                .findings(null)
                                .decision(e.decision()));
    }
}
