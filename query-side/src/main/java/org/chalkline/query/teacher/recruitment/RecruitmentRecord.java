package org.chalkline.query.teacher.recruitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateEnd;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one recruitment; is what GraphQL calls {@code Recruitment}.
 *
 * @param closedBecause why it was given up; absent where it came to its end
 */
public record RecruitmentRecord(
        RecruitmentId recruitment,
        SchoolId school,
        int posts,
        Staffing staffing,
        QualificationKind required,
        @Nullable String taught,
        Status status,
        LocalDate plannedOn,
        Decision decision,
        @Nullable Posting posting,
        List<Candidate> candidates,
        @Nullable LocalDate closedOn,
        @Nullable String closedBecause) {

    /** How far it has come. */
    public enum Status {
        PLANNED,
        POSTS_SECURED,
        POSTS_REFUSED,
        POSTED,
        CLOSED
    }

    /** How it was made public. */
    public record Posting(String where, LocalDate from, LocalDate until, LocalDate on) {}

    /** How far a candidate has come. */
    public enum CandidateStatus {
        ADMITTED,
        SCORED,
        EXAMINED,
        ANNOUNCED,
        HIRED,
        OUT
    }

    /**
     * A candidate.
     *
     * @param certificate by which they qualify
     * @param score in hundredths of a point
     * @param findings of the doctor; sealed
     */
    public record Candidate(
            PersonId person,
            CandidateStatus status,
            String certificate,
            @Nullable Integer score,
            @Nullable Boolean passed,
            @Nullable Boolean fit,
            @Nullable Personal findings,
            @Nullable LocalDate noticeUntil,
            @Nullable Contract contract,
            @Nullable LocalDate hiredOn,
            @Nullable CandidateEnd out) {

        static Candidate admitted(PersonId person, String certificate) {
            return new Candidate(
                    person,
                    CandidateStatus.ADMITTED,
                    certificate,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
        }

        /** On the way, before anybody is hired. */
        Candidate with(
                CandidateStatus now,
                @Nullable Integer score,
                @Nullable Boolean passed,
                @Nullable Boolean fit,
                @Nullable Personal findings,
                @Nullable LocalDate noticeUntil) {
            return new Candidate(
                    person,
                    now,
                    certificate,
                    score,
                    passed,
                    fit,
                    findings,
                    noticeUntil,
                    null,
                    null,
                    null);
        }

        Candidate ended(
                CandidateStatus now,
                @Nullable Contract contract,
                @Nullable LocalDate hiredOn,
                @Nullable CandidateEnd out) {
            return new Candidate(
                    person,
                    now,
                    certificate,
                    score,
                    passed,
                    fit,
                    findings,
                    noticeUntil,
                    contract,
                    hiredOn,
                    out);
        }
    }

    public RecruitmentRecord {
        candidates = List.copyOf(candidates);
    }

    /** How many candidates were hired. */
    public int hired() {
        return (int) candidates.stream().filter(c -> c.status() == CandidateStatus.HIRED).count();
    }

    RecruitmentRecord with(Status now) {
        return with(now, posting, candidates, closedOn, closedBecause);
    }

    RecruitmentRecord with(Posting made) {
        return with(Status.POSTED, made, candidates, closedOn, closedBecause);
    }

    RecruitmentRecord with(Candidate admitted) {
        var now = new ArrayList<>(candidates);
        now.add(admitted);
        return with(status, posting, now, closedOn, closedBecause);
    }

    RecruitmentRecord with(PersonId person, UnaryOperator<Candidate> change) {
        var now = new ArrayList<>(candidates);
        now.replaceAll(c -> c.person().equals(person) ? change.apply(c) : c);
        return with(status, posting, now, closedOn, closedBecause);
    }

    RecruitmentRecord closed(LocalDate on, @Nullable String why) {
        return with(Status.CLOSED, posting, candidates, on, why);
    }

    private RecruitmentRecord with(
            Status status,
            @Nullable Posting posting,
            List<Candidate> candidates,
            @Nullable LocalDate closedOn,
            @Nullable String closedBecause) {
        return new RecruitmentRecord(
                recruitment,
                school,
                posts,
                staffing,
                required,
                taught,
                status,
                plannedOn,
                decision,
                posting,
                candidates,
                closedOn,
                closedBecause);
    }
}
