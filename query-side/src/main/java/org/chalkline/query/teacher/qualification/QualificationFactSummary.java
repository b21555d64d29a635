package org.chalkline.query.teacher.qualification;

import org.chalkline.kernel.teacher.QualificationEvent;
import org.chalkline.kernel.teacher.QualificationEvent.*;

/** Says in one sentence what a fact of a qualification file tells. Its date stands beside it. */
final class QualificationFactSummary {

    private QualificationFactSummary() {}

    static String of(QualificationEvent fact) {
        return switch (fact) {
            case QualificationTakenOver e ->
                    "Certificate "
                            + e.certificate().number()
                            + ", "
                            + e.certificate().kind()
                            + ", taken over from "
                            + e.source()
                            + ".";
            case QualificationAppliedFor e ->
                    "Applied for " + e.kind() + " in window " + e.window().value() + ".";
            case DocumentsSupplemented e ->
                    "Supplemented " + e.documents().keySet() + " to " + e.application() + ".";
            case ApplicationExamined e ->
                    "Application "
                            + e.application()
                            + (e.met() ? ": conditions met." : ": conditions not met.");
            case ApplicationWithdrawn e -> "Application " + e.application() + " given up.";
            case QualificationGranted e ->
                    "Granted certificate " + e.certificate().number() + by(e);
            case QualificationRefused e -> "Application " + e.application() + " refused" + by(e);
            case ApplicationSentUp e ->
                    "Application " + e.application() + " sent up to " + e.to() + ".";
            case HigherResultRecorded e ->
                    (e.certificate() == null ? "Refused" : "Granted")
                            + " above, "
                            + e.document()
                            + ".";
            case QualificationRevoked e ->
                    "Certificate "
                            + e.certificate()
                            + " revoked (撤销): "
                            + e.ground()
                            + ", barred until "
                            + e.barredUntil()
                            + by(e);
            case QualificationLost e -> "Lost by a crime, for ever" + by(e);
        };
    }

    private static String by(QualificationEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
