package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.jspecify.annotations.Nullable;

/** All that can happen to one person's teacher's qualifications. */
public sealed interface QualificationEvent extends Fact {

    PersonId person();

    @Override
    default String subject() {
        return new QualificationFileId(person()).toString();
    }

    /** What an applicant submits beside the form (Regulations, 15). */
    enum Document {
        /** 身份证明. */
        IDENTITY,
        /** 学历证书或者教师资格考试合格证明. */
        EDUCATION,
        /** 体格检查证明. */
        MEDICAL,
        /** 思想品德、有无犯罪记录等方面情况的鉴定及证明材料. */
        CONDUCT
    }

    private static Map<Document, String> ordered(Map<Document, String> documents) {
        // In the order of the article, so that the same documents are always stored alike.
        var ordered = new EnumMap<Document, String>(Document.class);
        ordered.putAll(documents);
        return Collections.unmodifiableMap(ordered);
    }

    /** A certificate was taken over from an earlier register. */
    @FactType("qualification.QualificationTakenOver")
    record QualificationTakenOver(
            PersonId person, Certificate certificate, String source, LocalDate effectiveOn)
            implements QualificationEvent {}

    /**
     * A qualification was applied for.
     *
     * @param application its number
     * @param documents SHA-256 digests of what was submitted
     */
    @FactType("qualification.QualificationAppliedFor")
    record QualificationAppliedFor(
            PersonId person,
            String application,
            WindowId window,
            QualificationKind kind,
            @Nullable String taught,
            Map<Document, String> documents,
            LocalDate effectiveOn)
            implements QualificationEvent {
        public QualificationAppliedFor {
            documents = ordered(documents);
        }
    }

    /** What was missing was submitted before the window closed. */
    @FactType("qualification.DocumentsSupplemented")
    record DocumentsSupplemented(
            PersonId person,
            String application,
            Map<Document, String> documents,
            LocalDate effectiveOn)
            implements QualificationEvent {
        public DocumentsSupplemented {
            documents = ordered(documents);
        }
    }

    /**
     * It was examined whether the conditions are met.
     *
     * @param met what the examination found
     */
    @FactType("qualification.ApplicationExamined")
    record ApplicationExamined(
            PersonId person,
            String application,
            String examiner,
            boolean met,
            LocalDate effectiveOn)
            implements QualificationEvent {}

    /** The applicant gave it up. */
    @FactType("qualification.ApplicationWithdrawn")
    record ApplicationWithdrawn(PersonId person, String application, LocalDate effectiveOn)
            implements QualificationEvent {}

    /** The qualification was accredited. */
    @FactType("qualification.QualificationGranted")
    record QualificationGranted(
            PersonId person,
            String application,
            Certificate certificate,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationEvent {}

    /** The conditions were found not to be met, and the applicant was told. */
    @FactType("qualification.QualificationRefused")
    record QualificationRefused(
            PersonId person, String application, Decision decision, LocalDate effectiveOn)
            implements QualificationEvent {}

    /**
     * Examined here and sent to the authority above, which decides (13).
     *
     * @param to that authority
     */
    @FactType("qualification.ApplicationSentUp")
    record ApplicationSentUp(
            PersonId person, String application, String to, String officer, LocalDate effectiveOn)
            implements QualificationEvent {}

    /**
     * The authority above decided.
     *
     * @param certificate absent where it refused
     * @param document the number of its decision
     */
    @FactType("qualification.HigherResultRecorded")
    record HigherResultRecorded(
            PersonId person,
            String application,
            @Nullable Certificate certificate,
            String document,
            LocalDate effectiveOn)
            implements QualificationEvent {}

    /** Why a qualification is revoked (19). */
    enum RevocationGround {
        /** 弄虚作假、骗取教师资格的. */
        FRAUD,
        /** 品行不良、侮辱学生，影响恶劣的. */
        MISCONDUCT
    }

    /**
     * A qualification was revoked.
     *
     * @param certificate its number
     * @param preparer who looked into it; never who decided
     * @param findings sealed: what was found, and why it was so decided
     * @param barredUntil the last day on which they can't apply anew
     */
    @FactType("qualification.QualificationRevoked")
    record QualificationRevoked(
            PersonId person,
            String certificate,
            RevocationGround ground,
            String preparer,
            Personal findings,
            LocalDate barredUntil,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationEvent, PreparedFact {}

    /**
     * All qualifications were lost by a crime, and can't be acquired again (Teachers Law, 14;
     * Regulations, 18).
     *
     * @param certificates the numbers of those that were held
     * @param judgment sealed: the court, the number and what it says
     */
    @FactType("qualification.QualificationLost")
    record QualificationLost(
            PersonId person,
            List<String> certificates,
            Personal judgment,
            Decision decision,
            LocalDate effectiveOn)
            implements QualificationEvent {
        public QualificationLost {
            certificates = List.copyOf(certificates);
        }
    }
}
