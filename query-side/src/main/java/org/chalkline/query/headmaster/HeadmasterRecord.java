package org.chalkline.query.headmaster;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.headmaster.HeadmasterEvent.AnnualGrade;
import org.chalkline.kernel.headmaster.HeadmasterEvent.Evidence;
import org.chalkline.kernel.headmaster.HeadmasterEvent.TermGrade;
import org.chalkline.kernel.headship.Departure;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.query.procedure.notice.PublicNotice;
import org.jspecify.annotations.Nullable;

/**
 * What the projection shows of one person's career as a head. It is folded from its facts, and from
 * those of the offices they held, by {@link HeadmasterView}; and is what GraphQL calls {@code
 * Headmaster}.
 *
 * @param posts which schools they headed when, the earliest first
 * @param rank the rank they hold; absent where they hold none
 * @param years assessments by year
 * @param terms assessments of terms, in their order
 */
public record HeadmasterRecord(
        PersonId person,
        List<Post> posts,
        @Nullable RankHeld rank,
        List<Appraisal> appraisals,
        List<YearAssessed> years,
        List<TermOutcome> terms) {

    /** Whether they head a school. */
    public enum Status {
        HEADING,
        ACTING,
        NOT_IN_POST
    }

    /**
     * A time for which they head a school.
     *
     * @param leftOn the first day on which they head it no longer; absent while they do
     */
    @RecordBuilder
    public record Post(
            SchoolId school,
            boolean acting,
            LocalDate from,
            @Nullable LocalDate leftOn,
            @Nullable Departure cause)
            implements HeadmasterRecordPostBuilder.With {}

    /** A rank that is held. The decision is absent where it was taken over. */
    public record RankHeld(String code, LocalDate since, @Nullable Decision decision) {}

    /** How an appraisal stands. */
    public enum AppraisalStatus {
        UNDER_WAY,
        CONFERRED,
        REFUSED
    }

    /** An appraisal of a rank, as far as it has come. */
    @RecordBuilder
    public record Appraisal(
            String number,
            String rank,
            LocalDate appliedOn,
            AppraisalStatus status,
            List<Evidence> evidence,
            List<String> panel,
            List<String> recused,
            @Nullable CollectiveVote vote,
            @Nullable PublicNotice notice,
            @Nullable Decision decision)
            implements HeadmasterRecordAppraisalBuilder.With {
        public Appraisal {
            evidence = List.copyOf(evidence);
            panel = List.copyOf(panel);
            recused = List.copyOf(recused);
        }
    }

    /**
     * How a year was.
     *
     * @param revoked whether it was revoked upon a review or an appeal
     */
    @RecordBuilder
    public record YearAssessed(
            int year,
            AnnualGrade grade,
            LocalDate on,
            List<String> evidence,
            Decision decision,
            boolean revoked)
            implements HeadmasterRecordYearAssessedBuilder.With {
        public YearAssessed {
            evidence = List.copyOf(evidence);
        }
    }

    /** How a term was. */
    @RecordBuilder
    public record TermOutcome(
            SchoolId school,
            LocalDate termUntil,
            TermGrade grade,
            LocalDate on,
            List<String> evidence,
            Decision decision,
            boolean revoked)
            implements HeadmasterRecordTermOutcomeBuilder.With {
        public TermOutcome {
            evidence = List.copyOf(evidence);
        }
    }

    public HeadmasterRecord {
        posts = List.copyOf(posts);
        appraisals = List.copyOf(appraisals);
        years = List.copyOf(years);
        terms = List.copyOf(terms);
    }

    static HeadmasterRecord of(PersonId person) {
        return new HeadmasterRecord(person, List.of(), null, List.of(), List.of(), List.of());
    }

    /** The post they hold, an appointment before a time as acting head. */
    public @Nullable Post post() {
        Post found = null;
        for (var post : posts) {
            if (post.leftOn() != null) continue;
            if (found == null || !post.acting()) found = post;
        }
        return found;
    }

    /** Whether they head a school. */
    public Status status() {
        var post = post();
        if (post == null) return Status.NOT_IN_POST;
        return post.acting() ? Status.ACTING : Status.HEADING;
    }
}
