package org.chalkline.command.teacher;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.teacher.TeacherCommand.CompleteTransfer;
import org.chalkline.command.teacher.TeacherCommand.ConferTitle;
import org.chalkline.command.teacher.TeacherCommand.FailTransfer;
import org.chalkline.command.teacher.TeacherCommand.HireTeacher;
import org.chalkline.command.teacher.TeacherCommand.NotePostConfirmed;
import org.chalkline.command.teacher.TeacherCommand.NotePostNotConfirmed;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.EndForWantOfPost;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.SecureTitlePost;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.LoseHired;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.RefusePosts;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.SecurePosts;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolEvent.PostWaitEnded;
import org.chalkline.kernel.school.SchoolEvent.PostsDeclined;
import org.chalkline.kernel.school.SchoolEvent.PostsReserved;
import org.chalkline.kernel.teacher.AppraisalEvent.TitleAppointed;
import org.chalkline.kernel.teacher.PostClaim;
import org.chalkline.kernel.teacher.PostClaim.OfAppraisal;
import org.chalkline.kernel.teacher.PostClaim.OfRecruitment;
import org.chalkline.kernel.teacher.PostClaim.OfTeacher;
import org.chalkline.kernel.teacher.PostClaim.OfTransfer;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateHired;
import org.chalkline.kernel.teacher.TeacherEvent.HiringFailed;
import org.chalkline.kernel.teacher.TeacherId;
import org.springframework.stereotype.Component;

/**
 * What follows for teachers, recruitments and appraisals when a school has kept a post or had none,
 * when a candidate was hired, and when a title was appointed to.
 */
@Component
public class WhenPostsMoveThenTeacherFollows implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    PostsReserved.class,
                    PostsDeclined.class,
                    PostWaitEnded.class,
                    CandidateHired.class,
                    HiringFailed.class,
                    TitleAppointed.class);

    @Override
    public String name() {
        return "teacher-follows";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case PostsReserved e -> List.of(reserved(PostClaim.of(e.claim()), e.effectiveOn()));
            case PostsDeclined e -> List.of(declined(PostClaim.of(e.claim()), e));
            case PostWaitEnded e when e.left() == 0 ->
                    List.of(
                            new NotePostConfirmed(
                                    new TeacherId(e.holder()), e.schoolId(), e.effectiveOn()));
            case CandidateHired e ->
                    List.of(
                            new HireTeacher(
                                    new TeacherId(e.person()),
                                    e.recruitment(),
                                    e.employment(),
                                    e.decision()));
            case HiringFailed e ->
                    List.of(new LoseHired(e.recruitment(), e.person(), e.effectiveOn()));
            case TitleAppointed e ->
                    List.of(
                            new ConferTitle(
                                    new TeacherId(e.person()),
                                    e.appraisal(),
                                    e.title(),
                                    e.effectiveOn()));
            default -> List.of();
        };
    }

    private static Object reserved(PostClaim claim, LocalDate on) {
        return switch (claim) {
            case OfRecruitment c -> new SecurePosts(c.recruitment(), on);
            case OfAppraisal c -> new SecureTitlePost(c.appraisal(), on);
            case OfTransfer c -> new CompleteTransfer(new TeacherId(c.person()), c.transfer());
            case OfTeacher c -> throw new IllegalStateException("nothing is kept for " + c);
        };
    }

    private static Object declined(PostClaim claim, PostsDeclined e) {
        var on = e.effectiveOn();
        return switch (claim) {
            case OfRecruitment c -> new RefusePosts(c.recruitment(), e.free(), on);
            case OfAppraisal c -> new EndForWantOfPost(c.appraisal(), on);
            case OfTransfer c -> new FailTransfer(new TeacherId(c.person()), c.transfer(), on);
            case OfTeacher c ->
                    new NotePostNotConfirmed(new TeacherId(c.person()), e.schoolId(), on);
        };
    }
}
