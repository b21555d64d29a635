package org.chalkline.query.teacher.recruitment;

import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;

/** Says in one sentence what a fact of a recruitment tells. Its date stands beside it. */
final class RecruitmentFactSummary {

    private RecruitmentFactSummary() {}

    static String of(RecruitmentEvent fact) {
        return switch (fact) {
            case RecruitmentPlanned e ->
                    e.posts()
                            + " posts at "
                            + e.school()
                            + " planned by decision "
                            + e.decision().documentNumber()
                            + ".";
            case PostsSecured e -> "The posts are kept.";
            case PostsRefused e -> "Refused: only " + e.free() + " posts were free.";
            case RecruitmentPosted e ->
                    "Made public: " + e.where() + ", from " + e.from() + " to " + e.until() + ".";
            case CandidateAdmitted e -> e.person().value() + " admitted.";
            case CandidateScored e ->
                    e.person().value() + (e.passed() ? " passed." : " did not pass.");
            case MedicalConcluded e ->
                    e.person().value() + (e.fit() ? " found fit." : " not found fit.");
            case CandidatesAnnounced e ->
                    e.persons().size() + " candidates made public until " + e.until() + ".";
            case CandidateHired e ->
                    e.person().value()
                            + " hired by decision "
                            + e.decision().documentNumber()
                            + ".";
            case CandidateDropped e -> e.person().value() + " is out: " + e.why() + ".";
            case RecruitmentClosed e -> e.why() == null ? "Closed." : "Given up: " + e.why();
        };
    }
}
