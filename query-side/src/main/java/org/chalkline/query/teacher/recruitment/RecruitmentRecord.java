package org.chalkline.query.teacher.recruitment;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.Contract;
import org.chalkline.kernel.teacher.QualificationKind;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateEnd;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.query.projection.Copies;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one recruitment; is what GraphQL calls {@code Recruitment}.
 *
 * @param closedBecause why it was given up; absent where it came to its end
 */
@RecordBuilder
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
        @Nullable String closedBecause)
        implements RecruitmentRecordBuilder.With {

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
    @RecordBuilder
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
            @Nullable CandidateEnd out)
            implements RecruitmentRecordCandidateBuilder.With {

        static Candidate admitted(PersonId person, String certificate) {
            return RecruitmentRecordCandidateBuilder.builder()
                    .person(person)
                    .status(CandidateStatus.ADMITTED)
                    .certificate(certificate)
                    .build();
        }
    }

    public RecruitmentRecord {
        candidates = List.copyOf(candidates);
    }

    /** How many candidates were hired. */
    public int hired() {
        return (int) candidates.stream().filter(c -> c.status() == CandidateStatus.HIRED).count();
    }

    RecruitmentRecord with(Candidate admitted) {
        return withCandidates(Copies.plus(candidates, admitted));
    }

    RecruitmentRecord with(PersonId person, Consumer<RecruitmentRecordCandidateBuilder> change) {
        return withCandidates(
                Copies.changed(candidates, c -> c.person().equals(person), c -> c.with(change)));
    }
}
