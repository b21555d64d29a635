package org.chalkline.command.teacher.recruitment;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.notice.PublicNotice;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.jspecify.annotations.Nullable;

/** What is on file of one recruitment, as far as deciding needs it. */
final class RecruitmentState {

    /** One candidate, as they stand. */
    static final class Candidate {
        private @Nullable CandidateScored scored;
        private @Nullable MedicalConcluded medical;
        private @Nullable PublicNotice notice;
        private @Nullable CandidateHired hired;
        private boolean out;

        @Nullable CandidateScored scored() {
            return scored;
        }

        @Nullable MedicalConcluded medical() {
            return medical;
        }

        /** The notice that names them; absent where none does. */
        @Nullable PublicNotice notice() {
            return notice;
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
    private final Map<ProcedureId, List<PersonId>> notices = new HashMap<>();
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
                .filter(c -> !c.out && (c.notice != null || c.hired != null))
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
            case CandidatesAnnounced e -> {
                var notice = PublicNotice.after(null, e.noticeStep(), e.effectiveOn());
                e.persons().forEach(person -> candidate(person).notice = notice);
                notices.put(e.noticeId(), e.persons());
            }
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

    /** Takes in what was said to a notice, or that it counts no longer. */
    void take(NoticeEvent e) {
        for (var person : notices.getOrDefault(e.noticeId(), List.of())) {
            var of = candidate(person);
            of.notice = PublicNotice.after(of.notice, e.noticeStep(), e.effectiveOn());
        }
    }

    /** What the program adds of its own accord doesn't keep earlier days from being recorded. */
    private static boolean follows(RecruitmentEvent fact) {
        return !(fact instanceof CandidateDropped e)
                || e.why() != CandidateEnd.COULD_NOT_BE_EMPLOYED;
    }
}
