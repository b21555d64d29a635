package org.chalkline.query.headship;

import org.chalkline.kernel.headship.HeadshipEvent;
import org.chalkline.kernel.headship.HeadshipEvent.*;
import org.chalkline.kernel.person.PersonId;

/** Says in one sentence what a fact of an office tells. Its date stands beside it. */
final class HeadshipFactSummary {

    private HeadshipFactSummary() {}

    static String of(HeadshipEvent fact) {
        return switch (fact) {
            case HeadTakenOver e ->
                    id(e.head())
                            + (e.acting() ? " acts as head" : " heads the school")
                            + ", taken over from \""
                            + e.source()
                            + "\".";
            case DepartureTakenOver e ->
                    id(e.head())
                            + " heads the school no longer ("
                            + e.cause()
                            + "), taken over from \""
                            + e.source()
                            + "\".";
            case VacancyArose e -> "The office is vacant: " + e.cause() + ".";
            case CandidateNominated e -> id(e.candidate()) + " nominated by " + e.officer() + ".";
            case InspectionOrdered e ->
                    "Inspection of "
                            + id(e.candidate())
                            + " ordered, by "
                            + String.join(", ", e.inspectors())
                            + ".";
            case TieDeclared e ->
                    e.member() + " declared a tie to " + id(e.candidate()) + " and is recused.";
            case InspectionConcluded e ->
                    id(e.candidate()) + " found " + (e.fit() ? "fit." : "unfit.");
            case CollectivelyDecided e -> decided(e);
            case PublicNoticeGiven e ->
                    "Notice of "
                            + id(e.candidate())
                            + " until "
                            + e.until()
                            + ": "
                            + e.where()
                            + ".";
            case ObjectionRaised e ->
                    "Objection " + e.objection() + " to " + id(e.candidate()) + ".";
            case ObjectionAnswered e ->
                    "Objection " + e.objection() + (e.upheld() ? " upheld." : " dismissed.");
            case CandidacyEnded e -> "Candidacy of " + id(e.candidate()) + " ended.";
            case HeadAppointed e ->
                    id(e.head())
                            + " appointed until "
                            + e.termUntil()
                            + (e.probationUntil() == null
                                    ? ""
                                    : ", on probation until " + e.probationUntil())
                            + by(e);
            case AppointmentFiled e ->
                    id(e.head())
                            + " appointed by "
                            + e.appointedBy()
                            + " until "
                            + e.termUntil()
                            + ", filed on "
                            + e.filedOn()
                            + ".";
            case ActingHeadDesignated e ->
                    id(e.head())
                            + " acts as head"
                            + (e.until() == null ? "" : " until " + e.until())
                            + by(e);
            case HeadSuspended e ->
                    id(e.head())
                            + " suspended from duty"
                            + (e.until() == null ? "" : " until " + e.until())
                            + by(e);
            case HeadSuspensionEnded e -> id(e.head()) + " suspended no longer" + by(e);
            case ActingEnded e -> id(e.head()) + " acts as head no longer.";
            case ProbationPassed e -> id(e.head()) + " confirmed after probation" + by(e);
            case ProbationFailed e -> id(e.head()) + " failed in probation" + by(e);
            case HeadReappointed e -> id(e.head()) + " reappointed until " + e.termUntil() + by(e);
            case ReappointmentFiled e ->
                    id(e.head())
                            + " reappointed until "
                            + e.termUntil()
                            + ", filed on "
                            + e.filedOn()
                            + ".";
            case TermRanOut e -> "The term of " + id(e.head()) + " ran out" + by(e);
            case HeadTransferred e ->
                    id(e.head())
                            + " transferred"
                            + (e.to() == null ? "" : " to " + e.to().value())
                            + by(e);
            case HeadRemoved e ->
                    id(e.head())
                            + " removed from office"
                            + (e.sanction() == null ? "" : " upon sanction " + e.sanction())
                            + by(e);
            case HeadRetired e -> id(e.head()) + " retired: " + e.ground() + by(e);
            case HeadResigned e -> id(e.head()) + " resigned" + by(e);
            case HeadDied e -> id(e.head()) + " died.";
            case DepartureFiled e ->
                    id(e.head()) + " let go: " + e.cause() + ", filed on " + e.filedOn() + ".";
            case HeadReleased e -> id(e.head()) + " released: the school ended.";
            case OfficeAbolished e -> "The office is no more: the school ended.";
            case DepartureAuditOrdered e ->
                    "Audit of " + id(e.head()) + " ordered, by " + e.auditor() + ".";
            case DepartureAuditReported e ->
                    "Audit of " + id(e.head()) + " reported: " + e.opinion() + ".";
        };
    }

    private static String decided(CollectivelyDecided e) {
        var vote = e.vote();
        return vote.body()
                + (vote.carried() ? " decided for " : " did not decide for ")
                + id(e.candidate())
                + ": "
                + vote.counted()
                + " of "
                + vote.members().size()
                + " members.";
    }

    /** People are named by their ids, which say nothing about them. */
    private static String id(PersonId person) {
        return person.value();
    }

    private static String by(HeadshipEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
