package org.chalkline.query.teacher.qualification;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationAppliedFor;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one person's qualifications; is what GraphQL calls {@code
 * QualificationFile}.
 *
 * @param barredUntil the last day of the last bar
 * @param lostOn when all were lost by a crime; absent where they were not
 * @param judgment sealed
 */
public record QualificationRecord(
        PersonId person,
        List<Application> applications,
        List<Held> certificates,
        @Nullable LocalDate barredUntil,
        @Nullable LocalDate lostOn,
        @Nullable Personal judgment) {

    /** How far an application has come. */
    public enum ApplicationStatus {
        SUBMITTED,
        EXAMINED,
        SENT_UP,
        GRANTED,
        REFUSED,
        WITHDRAWN
    }

    /**
     * An application.
     *
     * @param documents SHA-256 digests of what was submitted
     * @param met what the examination found
     * @param sentTo the authority above that decides
     * @param document the number of its decision
     */
    public record Application(
            String number,
            WindowId window,
            QualificationKind kind,
            @Nullable String taught,
            ApplicationStatus status,
            LocalDate appliedOn,
            Map<Document, String> documents,
            @Nullable String examiner,
            @Nullable Boolean met,
            @Nullable String sentTo,
            @Nullable LocalDate closedOn,
            @Nullable String document,
            @Nullable Decision decision) {
        public Application {
            var ordered = new EnumMap<Document, String>(Document.class);
            ordered.putAll(documents);
            documents = Collections.unmodifiableMap(ordered);
        }

        static Application submitted(QualificationAppliedFor e) {
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

        Application supplemented(Map<Document, String> more) {
            var all = new EnumMap<Document, String>(Document.class);
            all.putAll(documents);
            all.putAll(more);
            return new Application(
                    number, window, kind, taught, status, appliedOn, all, examiner, met, sentTo,
                    closedOn, document, decision);
        }

        /** Before it is decided. */
        Application with(
                ApplicationStatus now,
                @Nullable String examiner,
                @Nullable Boolean met,
                @Nullable String sentTo) {
            return new Application(
                    number, window, kind, taught, now, appliedOn, documents, examiner, met, sentTo,
                    null, null, null);
        }

        Application closed(
                ApplicationStatus now,
                LocalDate on,
                @Nullable String document,
                @Nullable Decision decision) {
            return new Application(
                    number, window, kind, taught, now, appliedOn, documents, examiner, met, sentTo,
                    on, document, decision);
        }
    }

    /** How a certificate stands. */
    public enum CertificateStatus {
        HELD,
        REVOKED,
        LOST
    }

    /**
     * A certificate.
     *
     * @param source the register it was taken over from; absent where it was granted here
     * @param findings why it was revoked; sealed
     */
    public record Held(
            String number,
            QualificationKind kind,
            @Nullable String subject,
            LocalDate grantedOn,
            @Nullable String source,
            CertificateStatus status,
            @Nullable LocalDate endedOn,
            @Nullable RevocationGround ground,
            @Nullable Personal findings,
            @Nullable Decision decision) {

        static Held of(Certificate c, @Nullable String source) {
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

        Held ended(
                CertificateStatus now,
                LocalDate on,
                @Nullable RevocationGround ground,
                @Nullable Personal findings,
                @Nullable Decision decision) {
            return new Held(
                    number, kind, subject, grantedOn, source, now, on, ground, findings, decision);
        }
    }

    public QualificationRecord {
        applications = List.copyOf(applications);
        certificates = List.copyOf(certificates);
    }

    /** The application that was made last; absent where none was. */
    @Nullable Application lastApplication() {
        return applications.isEmpty() ? null : applications.getLast();
    }

    static QualificationRecord of(PersonId person) {
        return new QualificationRecord(person, List.of(), List.of(), null, null, null);
    }

    QualificationRecord with(Application applied) {
        var now = new ArrayList<>(applications);
        now.add(applied);
        return new QualificationRecord(person, now, certificates, barredUntil, lostOn, judgment);
    }

    QualificationRecord with(String application, UnaryOperator<Application> change) {
        var now = new ArrayList<>(applications);
        now.replaceAll(each -> each.number().equals(application) ? change.apply(each) : each);
        return new QualificationRecord(person, now, certificates, barredUntil, lostOn, judgment);
    }

    QualificationRecord with(Held certificate) {
        var now = new ArrayList<>(certificates);
        now.add(certificate);
        return new QualificationRecord(person, applications, now, barredUntil, lostOn, judgment);
    }

    QualificationRecord with(UnaryOperator<Held> change) {
        var now = new ArrayList<>(certificates);
        now.replaceAll(change);
        return new QualificationRecord(person, applications, now, barredUntil, lostOn, judgment);
    }

    QualificationRecord barredUntil(LocalDate until) {
        var last = barredUntil == null || until.isAfter(barredUntil) ? until : barredUntil;
        return new QualificationRecord(person, applications, certificates, last, lostOn, judgment);
    }

    QualificationRecord lost(LocalDate on, Personal by) {
        return new QualificationRecord(person, applications, certificates, barredUntil, on, by);
    }
}
