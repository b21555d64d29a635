package org.chalkline.command.teacher.recruitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.jspecify.annotations.Nullable;

/** What is on file of one recruitment, as far as deciding needs it. */
final class RecruitmentState {

    /** One candidate, as they stand. */
    static final class Candidate {
        private @Nullable CandidateScored scored;
        private @Nullable MedicalConcluded medical;
        private @Nullable LocalDate noticeUntil;
        private @Nullable CandidateHired hired;
        private boolean out;

        @Nullable CandidateScored scored() {
            return scored;
        }

        @Nullable MedicalConcluded medical() {
            return medical;
        }

        /** The last day of the notice that names them; absent where none does. */
        @Nullable LocalDate noticeUntil() {
            return noticeUntil;
        }

        @Nullable CandidateHired hired() {
            return hired;
        }

        boolean out() {
            return out;
        }
    }

    private final Set<RecruitmentEvent> facts = new HashSet<>();
    private final Map<PersonId, Candidate> candidates = new LinkedHashMap<>();
    private @Nullable RecruitmentPlanned planned;
    private @Nullable RecruitmentPosted posted;
    private boolean secured;
    private boolean over;
    private int posts;
    private LocalDate lastAct = Fact.SINCE_EVER;

    boolean exists() {
        return planned != null;
    }

    RecruitmentPlanned planned() {
        return requireNonNull(planned, "not planned");
    }

    boolean knows(RecruitmentEvent fact) {
        return facts.contains(fact);
    }

    @Nullable RecruitmentPosted posted() {
        return posted;
    }

    /** Whether the posts are kept, or none have to be. */
    boolean secured() {
        return secured;
    }

    boolean over() {
        return over;
    }

    /** How many posts it has: fewer than planned once somebody hired could not be employed. */
    int posts() {
        return posts;
    }

    LocalDate lastAct() {
        return lastAct;
    }

    /**
     * @throws RefusedException {@code UNKNOWN_CANDIDATE}
     */
    Candidate candidate(PersonId person) {
        var found = candidates.get(person);
        if (found == null) throw new RefusedException(RecruitmentRefusal.UNKNOWN_CANDIDATE);
        return found;
    }

    boolean hasCandidate(PersonId person) {
        return candidates.containsKey(person);
    }

    /** How many are hired, or announced to be. */
    long promised() {
        return candidates.values().stream()
                .filter(c -> !c.out && (c.noticeUntil != null || c.hired != null))
                .count();
    }

    /** Takes in one more fact. */
    void evolve(RecruitmentEvent fact) {
        facts.add(fact);
        switch (fact) {
            case RecruitmentPlanned e -> {
                planned = e;
                posts = e.posts();
            }
            case PostsSecured e -> secured = true;
            case PostsRefused e -> over = true;
            case RecruitmentPosted e -> posted = e;
            case CandidateAdmitted e -> candidates.put(e.person(), new Candidate());
            case CandidateScored e -> candidate(e.person()).scored = e;
            case MedicalConcluded e -> candidate(e.person()).medical = e;
            case CandidatesAnnounced e ->
                    e.persons().forEach(person -> candidate(person).noticeUntil = e.until());
            case CandidateHired e -> candidate(e.person()).hired = e;
            case CandidateDropped e -> {
                candidate(e.person()).out = true;
                // The school has taken the post back with the teacher who never came.
                if (e.why() == CandidateEnd.COULD_NOT_BE_EMPLOYED) posts--;
            }
            case RecruitmentClosed e -> over = true;
        }
        if (follows(fact) && fact.effectiveOn().isAfter(lastAct)) lastAct = fact.effectiveOn();
    }

    /** What the program adds of its own accord doesn't keep earlier days from being recorded. */
    private static boolean follows(RecruitmentEvent fact) {
        return !(fact instanceof CandidateDropped e)
                || e.why() != CandidateEnd.COULD_NOT_BE_EMPLOYED;
    }
}
