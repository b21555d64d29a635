package org.chalkline.query.teacher.qualification;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.teacher.Certificate;
import org.chalkline.kernel.teacher.QualificationEvent.Document;
import org.chalkline.kernel.teacher.QualificationEvent.QualificationAppliedFor;
import org.chalkline.kernel.teacher.QualificationEvent.RevocationGround;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.WindowId;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one person's qualifications; is what GraphQL calls {@code
 * QualificationFile}.
 *
 * @param barredUntil the last day of the last bar
 * @param lostOn when all were lost by a crime; absent where they were not
 * @param judgment sealed
 */
@RecordBuilder
public record QualificationRecord(
        PersonId person,
        List<Application> applications,
        List<Held> certificates,
        @Nullable LocalDate barredUntil,
        @Nullable LocalDate lostOn,
        @Nullable Personal judgment)
        implements QualificationRecordBuilder.With {

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
    @RecordBuilder
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
            @Nullable Decision decision)
            implements QualificationRecordApplicationBuilder.With {
        public Application {
            var ordered = new EnumMap<Document, String>(Document.class);
            ordered.putAll(documents);
            documents = Collections.unmodifiableMap(ordered);
        }

        static Application submitted(QualificationAppliedFor e) {
            return QualificationRecordApplicationBuilder.builder()
                    .number(e.application())
                    .window(e.window())
                    .kind(e.kind())
                    .status(ApplicationStatus.SUBMITTED)
                    .appliedOn(e.effectiveOn())
                    .documents(e.documents())
                    .taught(e.taught())
                    .build();
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
    @RecordBuilder
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
            @Nullable Decision decision)
            implements QualificationRecordHeldBuilder.With {

        static Held of(Certificate c, @Nullable String source) {
            return QualificationRecordHeldBuilder.builder()
                    .number(c.number())
                    .kind(c.kind())
                    .grantedOn(c.grantedOn())
                    .status(CertificateStatus.HELD)
                    .subject(c.subject())
                    .source(source)
                    .build();
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
        return withApplications(Copies.plus(applications, applied));
    }

    QualificationRecord with(
            String application, Consumer<QualificationRecordApplicationBuilder> change) {
        return withApplications(
                Copies.changed(
                        applications,
                        each -> each.number().equals(application),
                        each -> each.with(change)));
    }

    QualificationRecord with(Held certificate) {
        return withCertificates(Copies.plus(certificates, certificate));
    }

    QualificationRecord with(
            Predicate<Held> which, Consumer<QualificationRecordHeldBuilder> change) {
        return withCertificates(Copies.changed(certificates, which, each -> each.with(change)));
    }

    QualificationRecord barred(LocalDate until) {
        var longer = barredUntil == null || until.isAfter(barredUntil);
        return longer ? withBarredUntil(until) : this;
    }
}
