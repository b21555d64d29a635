package org.chalkline.command.teacher.recruitment;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireLineIfAny;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.recruitment.RecruitmentRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.STAFF_SCHOOLS;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.teacher.SchoolOnFile;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.*;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent;
import org.chalkline.kernel.teacher.RecruitmentEvent.*;
import org.chalkline.kernel.teacher.RecruitmentId;
import org.chalkline.kernel.teacher.Staffing;

/**
 * One public recruitment to posts of one school, by the steps of article 9 of the Personnel
 * Regulations. Established posts are kept by the school from the plan on, or the recruitment ends
 * with it; what is not filled is free again when it closes. {@link Candidates} decides on those who
 * apply.
 */
@Aggregate
public class Recruitment {
    private static final int LINE = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_POSTS = 100;

    @SuppressWarnings("UnusedVariable") // Axon reads it.
    @AggregateIdentifier
    private RecruitmentId id;

    private final RecruitmentState record = new RecruitmentState();

    RecruitmentState onFile() {
        return record;
    }

    void record(RecruitmentEvent fact) {
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PlanRecruitment c, StaffOffice office) {
        var fact =
                new RecruitmentPlanned(
                        c.recruitment(),
                        c.school(),
                        c.posts(),
                        c.staffing(),
                        c.required(),
                        c.taught(),
                        c.decision(),
                        c.effectiveOn());
        if (record.knows(fact)) return;
        refuseIf(record.exists(), RECRUITMENT_ID_IN_USE);
        refuseIf(c.posts() < 1 || c.posts() > MOST_POSTS, POSTS_OUT_OF_RANGE);
        requireLineIfAny(c.taught(), LINE);
        office.requireDone(c.effectiveOn());
        office.require(c.decision(), STAFF_SCHOOLS, c.effectiveOn());
        var school = SchoolOnFile.of(c.school(), office.facts());
        school.requireOpenOn(c.effectiveOn());
        boolean established = c.staffing() == Staffing.ESTABLISHED;
        if (established) school.requireFree(null, c.posts(), c.effectiveOn());
        apply(fact);
        if (!established) apply(new PostsSecured(c.recruitment(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SecurePosts c) {
        requireExists();
        if (record.secured() || record.over()) return;
        apply(new PostsSecured(c.recruitment(), c.effectiveOn()));
    }

    /** Declined later, as when the school has closed: those concerned are told by the school. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(RefusePosts c) {
        requireExists();
        if (record.secured() || record.over()) return;
        apply(new PostsRefused(c.recruitment(), c.free(), c.effectiveOn()));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(PostRecruitment c, StaffOffice office) {
        requireExists();
        var fact =
                new RecruitmentPosted(
                        c.recruitment(), c.where(), c.from(), c.until(), c.effectiveOn());
        if (record.knows(fact)) return;
        requireUnderWay(c.effectiveOn(), office);
        refuseIf(record.posted() != null, POSTED_ALREADY);
        requireLine(c.where(), LINE);
        requireDate(c.from(), office.today());
        requireDate(c.until(), office.today());
        refuseIf(c.until().isBefore(c.from()), PERIOD_ENDS_BEFORE_IT_BEGINS);
        refuseIf(c.from().isBefore(c.effectiveOn()), PERIOD_NOT_AHEAD);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CloseRecruitment c, StaffOffice office) {
        requireExists();
        var fact =
                new RecruitmentClosed(
                        c.recruitment(), record.planned().school(), c.why(), c.effectiveOn());
        if (record.knows(fact)) return;
        refuseIf(record.over(), RECRUITMENT_OVER);
        office.requireDone(c.effectiveOn());
        refuseIf(c.effectiveOn().isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
        // Before the school has answered, it would keep posts for what is over.
        refuseIf(!record.secured(), POSTS_NOT_SECURED);
        if (c.why() != null) requireText(c.why(), TEXT);
        apply(fact);
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_RECRUITMENT);
    }

    /** Refuses an act of that day where it is over, or its posts are not kept yet. */
    void requireUnderWay(LocalDate on, StaffOffice office) {
        refuseIf(record.over(), RECRUITMENT_OVER);
        refuseIf(!record.secured(), POSTS_NOT_SECURED);
        office.requireDone(on);
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(RecruitmentEvent fact) {
        id = fact.recruitment();
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(NoticeEvent fact) {
        record.take(fact);
    }

    Recruitment() {} // for Axon
}
