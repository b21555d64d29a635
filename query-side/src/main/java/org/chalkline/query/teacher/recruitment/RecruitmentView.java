package org.chalkline.query.teacher.recruitment;

import java.util.List;
import java.util.Objects;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.query.projection.AggregateView;
import org.chalkline.query.projection.Column;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Candidate;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.CandidateStatus;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Posting;
import org.chalkline.query.teacher.recruitment.RecruitmentRecord.Status;
import org.jspecify.annotations.Nullable;

/** Folds the facts of one recruitment into its {@link RecruitmentRecord}. */
public final class RecruitmentView implements AggregateView<RecruitmentRecord> {

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
    public List<Column<RecruitmentRecord>> columns() {
        return RecruitmentTable.TABLE.columns();
    }

    @Override
    public @Nullable RecruitmentRecord evolve(@Nullable RecruitmentRecord before, Fact fact) {
        if (fact instanceof RecruitmentPlanned e) return planned(e);
        var now = Objects.requireNonNull(before, "not planned");
        return switch ((RecruitmentEvent) fact) {
            case RecruitmentPlanned e -> planned(e);
            case PostsSecured e -> now.withStatus(Status.POSTS_SECURED);
            case PostsRefused e -> now.withStatus(Status.POSTS_REFUSED);
            case RecruitmentPosted e -> {
                var posting = new Posting(e.where(), e.from(), e.until(), e.effectiveOn());
                yield now.with(b -> b.status(Status.POSTED).posting(posting));
            }
            case CandidateAdmitted e -> now.with(Candidate.admitted(e.person(), e.certificate()));
            case CandidateScored e ->
                    now.with(
                            e.person(),
                            c ->
                                    anew(c, CandidateStatus.SCORED)
                                            .score(e.score())
                                            .passed(e.passed())
                                            .fit(null)
                                            .findings(null)
                                            .noticeUntil(null));
            case MedicalConcluded e ->
                    now.with(
                            e.person(),
                            c ->
                                    anew(c, CandidateStatus.EXAMINED)
                                            .fit(e.fit())
                                            .findings(e.findings())
                                            .noticeUntil(null));
            case CandidatesAnnounced e -> announced(now, e);
            case CandidateHired e ->
                    now.with(
                            e.person(),
                            c ->
                                    c.status(CandidateStatus.HIRED)
                                            .contract(e.employment().contract())
                                            .hiredOn(e.effectiveOn())
                                            .out(null));
            case CandidateDropped e ->
                    now.with(e.person(), c -> c.status(CandidateStatus.OUT).out(e.why()));
            case RecruitmentClosed e ->
                    now.with(
                            b ->
                                    b.status(Status.CLOSED)
                                            .closedOn(e.effectiveOn())
                                            .closedBecause(e.why()));
        };
    }

    private static RecruitmentRecord planned(RecruitmentPlanned e) {
        return RecruitmentRecordBuilder.builder()
                .recruitment(e.recruitment())
                .school(e.school())
                .posts(e.posts())
                .staffing(e.staffing())
                .required(e.required())
                .status(Status.PLANNED)
                .plannedOn(e.effectiveOn())
                .decision(e.decision())
                .candidates(List.of())
                .taught(e.taught())
                .build();
    }

    private static RecruitmentRecord announced(RecruitmentRecord now, CandidatesAnnounced e) {
        var then = now;
        for (var person : e.persons()) {
            then =
                    then.with(
                            person, c -> anew(c, CandidateStatus.ANNOUNCED).noticeUntil(e.until()));
        }
        return then;
    }

    /** On the way, before anybody is hired. */
    private static RecruitmentRecordCandidateBuilder anew(
            RecruitmentRecordCandidateBuilder candidate, CandidateStatus now) {
        return candidate.status(now).contract(null).hiredOn(null).out(null);
    }
}
