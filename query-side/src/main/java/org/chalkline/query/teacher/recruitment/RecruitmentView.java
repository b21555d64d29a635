package org.chalkline.query.teacher.recruitment;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.query.projection.Column;
import org.chalkline.query.projection.View;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Candidate;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.CandidateStatus;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Posting;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Status;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one recruitment into its {@link RecruitmentRecord}. */
public final class RecruitmentView implements View<RecruitmentRecord> {

    @Override
    public String name() {
        return "recruitments";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<RecruitmentRecord> stateType() {
        return RecruitmentRecord.class;
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return RecruitmentEvent.class.isAssignableFrom(type);
    }

    @Override
    public String entityOf(Fact fact) {
        return fact.subject();
    }

    @Override
    public List<Column<RecruitmentRecord>> columns() {
        return RecruitmentTable.TABLE.columns();
    }

    @Override
    public @Nullable RecruitmentRecord evolve(@Nullable RecruitmentRecord before, Fact fact) {
        if (fact instanceof RecruitmentPlanned e) return planned(e);
        var now = Objects.requireNonNull(before, "not planned");
        return switch ((RecruitmentEvent) fact) {
            case RecruitmentPlanned e -> planned(e);
            case PostsSecured e -> now.with(Status.POSTS_SECURED);
            case PostsRefused e -> now.with(Status.POSTS_REFUSED);
            case RecruitmentPosted e ->
                    now.with(new Posting(e.where(), e.from(), e.until(), e.effectiveOn()));
            case CandidateAdmitted e -> now.with(Candidate.admitted(e.person(), e.certificate()));
            case CandidateScored e -> now.with(e.person(), c -> scored(c, e));
            case MedicalConcluded e -> now.with(e.person(), c -> examined(c, e));
            case CandidatesAnnounced e -> announced(now, e);
            case CandidateHired e -> now.with(e.person(), c -> hired(c, e));
            case CandidateDropped e -> now.with(e.person(), c -> out(c, e));
            case RecruitmentClosed e -> now.closed(e.effectiveOn(), e.why());
        };
    }

    private static RecruitmentRecord planned(RecruitmentPlanned e) {
        return new RecruitmentRecord(
                e.recruitment(),
                e.school(),
                e.posts(),
                e.staffing(),
                e.required(),
                e.taught(),
                Status.PLANNED,
                e.effectiveOn(),
                e.decision(),
                null,
                List.of(),
                null,
                null);
    }

    private static Candidate scored(Candidate c, CandidateScored e) {
        return c.with(CandidateStatus.SCORED, e.score(), e.passed(), null, null, null);
    }

    private static Candidate examined(Candidate c, MedicalConcluded e) {
        return c.with(CandidateStatus.EXAMINED, c.score(), c.passed(), e.fit(), e.findings(), null);
    }

    private static RecruitmentRecord announced(RecruitmentRecord now, CandidatesAnnounced e) {
        var then = now;
        for (var person : e.persons()) then = then.with(person, c -> announced(c, e));
        return then;
    }

    private static Candidate announced(Candidate c, CandidatesAnnounced e) {
        return c.with(
                CandidateStatus.ANNOUNCED, c.score(), c.passed(), c.fit(), c.findings(), e.until());
    }

    private static Candidate hired(Candidate c, CandidateHired e) {
        return c.ended(CandidateStatus.HIRED, e.employment().contract(), e.effectiveOn(), null);
    }

    private static Candidate out(Candidate c, CandidateDropped e) {
        return c.ended(CandidateStatus.OUT, c.contract(), c.hiredOn(), e.why());
    }
}
