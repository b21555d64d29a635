package org.chalkline.query.teacher.appraisal;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnd;
import org.chalkline.kernel.teacher.AppraisalId;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one appraisal; is what GraphQL calls {@code Appraisal}.
 *
 * @param from the title held before
 * @param end why it ended without an appointment
 */
@RecordBuilder
public record AppraisalRecord(
        AppraisalId appraisal,
        PersonId teacher,
        SchoolId school,
        @Nullable Title from,
        Title title,
        Status status,
        LocalDate declaredOn,
        @Nullable String recommender,
        @Nullable PublicNotice notice,
        List<Member> panel,
        @Nullable PanelResult result,
        @Nullable LocalDate appointedOn,
        @Nullable Decision appointment,
        @Nullable LocalDate endedOn,
        @Nullable AppraisalEnd end)
        implements AppraisalRecordBuilder.With {

    /** How far it has come. */
    public enum Status {
        DECLARED,
        POST_SECURED,
        RECOMMENDED,
        PUBLISHED,
        BEFORE_PANEL,
        PASSED,
        APPOINTED,
        ENDED
    }

    /**
     * A member of the panel.
     *
     * @param tie why they withdrew; absent where they did not
     * @param vote how they voted; absent before
     */
    @RecordBuilder
    public record Member(
            String name,
            @Nullable Personal tie,
            @Nullable LocalDate recusedOn,
            @Nullable Vote vote) {
        static Member named(String name) {
            return AppraisalRecordMemberBuilder.builder().name(name).build();
        }
    }

    /** What the panel came to. */
    public record PanelResult(CollectiveVote vote, LocalDate on, Decision decision) {}

    public AppraisalRecord {
        panel = List.copyOf(panel);
    }
}
