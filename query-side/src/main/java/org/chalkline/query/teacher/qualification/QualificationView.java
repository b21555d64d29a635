package org.chalkline.query.teacher.qualification;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.Certificate;
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
            case QualificationTakenOver e -> file.with(held(e.certificate(), e.source()));
            case QualificationAppliedFor e -> file.with(applied(e));
            case DocumentsSupplemented e -> file.with(e.application(), a -> supplemented(a, e));
            case ApplicationExamined e -> file.with(e.application(), a -> examined(a, e));
            case ApplicationWithdrawn e ->
                    file.with(
                            e.application(),
                            a -> closed(a, ApplicationStatus.WITHDRAWN, e, null, null));
            case QualificationGranted e ->
                    file.with(
                                    e.application(),
                                    a ->
                                            closed(
                                                    a,
                                                    ApplicationStatus.GRANTED,
                                                    e,
                                                    null,
                                                    e.decision()))
                            .with(held(e.certificate(), null));
            case QualificationRefused e ->
                    file.with(
                            e.application(),
                            a -> closed(a, ApplicationStatus.REFUSED, e, null, e.decision()));
            case ApplicationSentUp e -> file.with(e.application(), a -> sentUp(a, e));
            case HigherResultRecorded e -> higher(file, e);
            case QualificationRevoked e ->
                    file.with(held -> revoked(held, e)).barredUntil(e.barredUntil());
            case QualificationLost e ->
                    file.with(held -> lost(held, e)).lost(e.effectiveOn(), e.judgment());
        };
    }

    private static Held held(Certificate c, @Nullable String source) {
        return new Held(
                c.number(),
                c.kind(),
                c.subject(),
                c.grantedOn(),
                source,
                CertificateStatus.HELD,
                null,
                null,
                null,
                null);
    }

    private static Application applied(QualificationAppliedFor e) {
        return new Application(
                e.application(),
                e.window(),
                e.kind(),
                e.taught(),
                ApplicationStatus.SUBMITTED,
                e.effectiveOn(),
                e.documents(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static Application supplemented(Application a, DocumentsSupplemented e) {
        var documents = new EnumMap<Document, String>(Document.class);
        documents.putAll(a.documents());
        documents.putAll(e.documents());
        return new Application(
                a.number(),
                a.window(),
                a.kind(),
                a.taught(),
                a.status(),
                a.appliedOn(),
                documents,
                a.examiner(),
                a.met(),
                a.sentTo(),
                a.closedOn(),
                a.document(),
                a.decision());
    }

    private static Application examined(Application a, ApplicationExamined e) {
        return new Application(
                a.number(),
                a.window(),
                a.kind(),
                a.taught(),
                ApplicationStatus.EXAMINED,
                a.appliedOn(),
                a.documents(),
                e.examiner(),
                e.met(),
                null,
                null,
                null,
                null);
    }

    private static Application sentUp(Application a, ApplicationSentUp e) {
        return new Application(
                a.number(),
                a.window(),
                a.kind(),
                a.taught(),
                ApplicationStatus.SENT_UP,
                a.appliedOn(),
                a.documents(),
                a.examiner(),
                a.met(),
                e.to(),
                null,
                null,
                null);
    }

    private static QualificationRecord higher(QualificationRecord file, HigherResultRecorded e) {
        boolean granted = e.certificate() != null;
        var status = granted ? ApplicationStatus.GRANTED : ApplicationStatus.REFUSED;
        var closed = file.with(e.application(), a -> closed(a, status, e, e.document(), null));
        return e.certificate() == null ? closed : closed.with(held(e.certificate(), null));
    }

    private static Application closed(
            Application a,
            ApplicationStatus status,
            Fact e,
            @Nullable String document,
            @Nullable Decision decision) {
        return new Application(
                a.number(),
                a.window(),
                a.kind(),
                a.taught(),
                status,
                a.appliedOn(),
                a.documents(),
                a.examiner(),
                a.met(),
                a.sentTo(),
                e.effectiveOn(),
                document,
                decision);
    }

    private static Held revoked(Held held, QualificationRevoked e) {
        if (!held.number().equals(e.certificate())) return held;
        return new Held(
                held.number(),
                held.kind(),
                held.subject(),
                held.grantedOn(),
                held.source(),
                CertificateStatus.REVOKED,
                e.effectiveOn(),
                e.ground(),
                e.findings(),
                e.decision());
    }

    private static Held lost(Held held, QualificationLost e) {
        LocalDate on = e.effectiveOn();
        if (!e.certificates().contains(held.number())) return held;
        return new Held(
                held.number(),
                held.kind(),
                held.subject(),
                held.grantedOn(),
                held.source(),
                CertificateStatus.LOST,
                on,
                null,
                null,
                e.decision());
    }
}
