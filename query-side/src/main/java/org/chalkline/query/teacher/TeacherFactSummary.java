package org.chalkline.query.teacher;

import org.chalkline.kernel.teacher.TeacherEvent;
import org.chalkline.kernel.teacher.TeacherEvent.*;

/** Says in one sentence what a fact of a teacher tells. Its date stands beside it. */
final class TeacherFactSummary {

    private TeacherFactSummary() {}

    static String of(TeacherEvent fact) {
        return switch (fact) {
            case TeacherTakenOver e ->
                    "Taken over from "
                            + e.source()
                            + (e.employment() == null
                                    ? "."
                                    : ", employed at " + e.employment().school() + ".");
            case TeacherHired e ->
                    "Employed at "
                            + e.employment().school()
                            + " upon recruitment "
                            + e.recruitment().value()
                            + by(e);
            case HiringFailed e ->
                    "Could not be employed at "
                            + e.school()
                            + " upon recruitment "
                            + e.recruitment().value()
                            + ": "
                            + e.why()
                            + ".";
            case PostNotConfirmed e -> e.school() + " has no established post for them.";
            case PostConfirmed e -> e.school() + " has a post for them by now.";
            case ContractRenewed e -> "Contract renewed until " + e.contract().until() + ".";
            case EmploymentEnded e -> "Left " + e.school() + ": " + e.why() + ".";
            case TransferOrdered e ->
                    "Transfer " + e.transfer() + " to " + e.to().school() + " ordered" + by(e);
            case TeacherTransferred e -> "Came from " + e.from() + " to " + e.to().school() + ".";
            case EmploymentContinued e ->
                    "Contract of "
                            + e.from()
                            + " goes on at "
                            + e.to().school()
                            + ", from "
                            + e.to().contract().from()
                            + by(e);
            case TransferFailed e -> "Transfer to " + e.to() + " failed: no post was free.";
            case TitleConferred e ->
                    "Title " + e.title() + " upon appraisal " + e.appraisal().value() + ".";
            case TrainingRecorded e ->
                    e.hours() + " hours of further education, certificate " + e.certificate() + ".";
            case RegistrationDecided e ->
                    "Periodic registration "
                            + e.result()
                            + (e.validUntil() == null ? "" : " until " + e.validUntil())
                            + by(e);
            case RegistrationLapsed e -> "Periodic registration lapsed.";
            case TeacherReinstated e ->
                    "Reinstated at "
                            + e.employment().school()
                            + ": dismissal "
                            + e.sanction()
                            + " is void"
                            + by(e);
            case QualificationFellAway e ->
                    "Qualification "
                            + String.join(", ", e.certificates())
                            + " fell away: to be decided by "
                            + e.decideBy()
                            + ".";
            case UnqualifiedEmploymentDecided e ->
                    "Without the qualification that fell away: " + e.outcome() + by(e);
        };
    }

    private static String by(TeacherEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
