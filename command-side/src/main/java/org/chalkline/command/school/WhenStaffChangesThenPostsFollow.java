package org.chalkline.command.school;

import java.util.List;
import java.util.Set;
import org.chalkline.command.reaction.Reaction;
import org.chalkline.command.school.SchoolCommand.FillPost;
import org.chalkline.command.school.SchoolCommand.ReleasePosts;
import org.chalkline.command.school.SchoolCommand.ReservePosts;
import org.chalkline.command.school.SchoolCommand.TakeOverPosts;
import org.chalkline.command.school.SchoolCommand.VacatePosts;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent.AppraisalEnded;
import org.chalkline.kernel.teacher.AppraisalEvent.TitleAppointed;
import org.chalkline.kernel.teacher.AppraisalEvent.TitleDeclared;
import org.chalkline.kernel.teacher.Employment;
import org.chalkline.kernel.teacher.PostClaim;
import org.chalkline.kernel.teacher.RecruitmentEvent.CandidateHired;
import org.chalkline.kernel.teacher.RecruitmentEvent.RecruitmentClosed;
import org.chalkline.kernel.teacher.RecruitmentEvent.RecruitmentPlanned;
import org.chalkline.kernel.teacher.Staffing;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentContinued;
import org.chalkline.kernel.teacher.TeacherEvent.EmploymentEnded;
import org.chalkline.kernel.teacher.TeacherEvent.HiringFailed;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherReinstated;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTakenOver;
import org.chalkline.kernel.teacher.TeacherEvent.TeacherTransferred;
import org.chalkline.kernel.teacher.TeacherEvent.TransferOrdered;
import org.springframework.stereotype.Component;

/**
 * What follows for a school's posts from recruitments, appraisals and what befalls its teachers.
 * One reaction for all, so that posts are kept before they are filled, and filled before what is
 * left of them is released.
 */
@Component
public class WhenStaffChangesThenPostsFollow implements Reaction {
    private static final Set<Class<? extends Fact>> CONCERNED =
            Set.of(
                    RecruitmentPlanned.class,
                    CandidateHired.class,
                    RecruitmentClosed.class,
                    HiringFailed.class,
                    TeacherTakenOver.class,
                    TransferOrdered.class,
                    TeacherTransferred.class,
                    EmploymentContinued.class,
                    EmploymentEnded.class,
                    TeacherReinstated.class,
                    TitleDeclared.class,
                    TitleAppointed.class,
                    AppraisalEnded.class);

    @Override
    public String name() {
        return "posts-follow";
    }

    @Override
    public boolean concerns(Class<? extends Fact> type) {
        return CONCERNED.contains(type);
    }

    @Override
    public List<Object> to(Fact fact) {
        return switch (fact) {
            case RecruitmentPlanned e when established(e.staffing()) ->
                    List.of(reserve(e.school(), e.subject(), null, e.posts(), e));
            case CandidateHired e when established(e.employment().staffing()) ->
                    List.of(
                            new FillPost(
                                    e.employment().school(),
                                    e.subject(),
                                    null,
                                    e.person(),
                                    e.employment().contract().from()));
            case HiringFailed e ->
                    List.of(
                            new VacatePosts(
                                    e.school(),
                                    e.person(),
                                    e.recruitment().toString(),
                                    null,
                                    e.effectiveOn()));
            case RecruitmentClosed e -> List.of(release(e.school(), e));
            case TeacherTakenOver e when e.employment() != null -> takenOver(e, e.employment());
            case TransferOrdered e when established(e.to().staffing()) ->
                    List.of(reserve(e.to().school(), claim(e), null, 1, e));
            case TeacherTransferred e -> transferred(e);
            case EmploymentContinued e -> continued(e);
            case EmploymentEnded e ->
                    List.of(new VacatePosts(e.school(), e.person(), null, null, e.effectiveOn()));
            case TeacherReinstated e when established(e.employment().staffing()) ->
                    List.of(
                            new TakeOverPosts(
                                    e.employment().school(),
                                    new PostClaim.OfTeacher(e.person()).text(),
                                    true,
                                    e.title(),
                                    e.person(),
                                    e.effectiveOn()));
            case TitleDeclared e -> List.of(reserve(e.school(), e.subject(), e.title(), 1, e));
            case TitleAppointed e -> appointed(e);
            case AppraisalEnded e -> List.of(release(e.school(), e));
            default -> List.of();
        };
    }

    private static boolean established(Staffing staffing) {
        return staffing == Staffing.ESTABLISHED;
    }

    private static ReservePosts reserve(
            SchoolId school,
            String claim,
            @org.jspecify.annotations.Nullable Title title,
            int posts,
            Fact fact) {
        return new ReservePosts(school, claim, title, posts, fact.effectiveOn());
    }

    private static ReleasePosts release(SchoolId school, Fact fact) {
        return new ReleasePosts(school, fact.subject(), fact.effectiveOn());
    }

    private static List<Object> takenOver(TeacherTakenOver e, Employment employment) {
        boolean established = established(employment.staffing());
        var held = e.title();
        if (!established) return List.of(); // titles off the establishment take no quota
        return List.of(
                new TakeOverPosts(
                        employment.school(),
                        new PostClaim.OfTeacher(e.person()).text(),
                        true,
                        held == null ? null : held.title(),
                        e.person(),
                        e.effectiveOn()));
    }

    private static String claim(TransferOrdered e) {
        return new PostClaim.OfTransfer(e.person(), e.transfer()).text();
    }

    private static List<Object> transferred(TeacherTransferred e) {
        var vacate = new VacatePosts(e.from(), e.person(), null, null, e.effectiveOn());
        if (!established(e.to().staffing())) return List.of(vacate);
        var claim = new PostClaim.OfTransfer(e.person(), e.transfer()).text();
        return List.of(
                new FillPost(e.to().school(), claim, null, e.person(), e.effectiveOn()), vacate);
    }

    /** Whoever goes on at a school that has no post free waits there for one. */
    private static List<Object> continued(EmploymentContinued e) {
        var vacate = new VacatePosts(e.from(), e.person(), null, null, e.effectiveOn());
        if (!established(e.to().staffing())) return List.of(vacate);
        return List.of(
                vacate,
                new TakeOverPosts(
                        e.to().school(),
                        new PostClaim.OfTeacher(e.person()).text(),
                        true,
                        e.title(),
                        e.person(),
                        e.effectiveOn()));
    }

    /** The post of the title held before is free from the same day on. */
    private static List<Object> appointed(TitleAppointed e) {
        var fill = new FillPost(e.school(), e.subject(), e.title(), e.person(), e.effectiveOn());
        var from = e.from();
        if (from == null) return List.of(fill);
        return List.of(fill, new VacatePosts(e.school(), e.person(), null, from, e.effectiveOn()));
    }
}
