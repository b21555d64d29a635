package org.chalkline.command.teacher.appraisal;

import static org.axonframework.modelling.command.AggregateCreationPolicy.CREATE_IF_MISSING;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.CommonRefusal.ACT_OUT_OF_ORDER;
import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.teacher.appraisal.AppraisalRefusal.*;
import static org.chalkline.kernel.procedure.power.Power.APPRAISE_TITLES;

import java.time.LocalDate;
import java.util.HashSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.chalkline.command.RefusedException;
import org.chalkline.command.procedure.vote.Voting;
import org.chalkline.command.teacher.SchoolOnFile;
import org.chalkline.command.teacher.StaffOffice;
import org.chalkline.command.teacher.TeacherState;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.*;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.NoticeEvent;
import org.chalkline.kernel.procedure.recusal.RecusalEvent;
import org.chalkline.kernel.procedure.vote.VoteEvent;
import org.chalkline.kernel.school.Title;
import org.chalkline.kernel.teacher.AppraisalEvent;
import org.chalkline.kernel.teacher.AppraisalEvent.*;
import org.chalkline.kernel.teacher.AppraisalId;
import org.jspecify.annotations.Nullable;

/**
 * The appraisal of one teacher for one title. The school keeps a post of the title from the
 * declaration on, or the appraisal ends with it. {@link Notices} decides on the recommendation and
 * what is said against it, {@link Panels} on the panel and its votes.
 */
@Aggregate
public class Appraisal {
    private static final int MOST_OUTCOMES = 20;

    @AggregateIdentifier private AppraisalId id;

    private final AppraisalState record = new AppraisalState();

    AppraisalState onFile() {
        return record;
    }

    AppraisalId id() {
        return id;
    }

    void record(AppraisalEvent fact) {
        apply(fact);
    }

    /** A title was not reached; the post that was kept is free again. */
    void end(AppraisalEnd why, LocalDate on) {
        apply(new AppraisalEnded(id, record.declared().school(), why, on));
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(DeclareForTitle c, StaffOffice office) {
        if (record.exists()) {
            var e = record.declared();
            boolean same =
                    e.person().equals(c.teacher())
                            && e.title() == c.title()
                            && e.works().equals(c.works())
                            && e.effectiveOn().equals(c.effectiveOn());
            refuseIf(!same, APPRAISAL_ID_IN_USE);
            return;
        }
        requireDigest(c.works());
        office.requireDone(c.effectiveOn());
        office.requireBorn(c.teacher(), c.effectiveOn());
        var teacher = TeacherState.of(c.teacher(), office.facts());
        var employment = teacher.employment();
        if (employment == null || !teacher.employedOn(c.effectiveOn())) {
            throw new RefusedException(TEACHER_NOT_EMPLOYED);
        }
        var held = teacher.title();
        refuseIf(!isNext(held, c.title()), TITLE_STEP_SKIPPED);
        office.requireNoSanction(c.teacher(), c.effectiveOn());
        SchoolOnFile.of(employment.school(), office.facts())
                .requireFree(c.title(), 1, c.effectiveOn());
        apply(
                new TitleDeclared(
                        c.appraisal(),
                        c.teacher(),
                        employment.school(),
                        held,
                        c.title(),
                        c.works(),
                        c.effectiveOn()));
    }

    private static boolean isNext(@Nullable Title held, Title sought) {
        if (held == null) return sought == Title.THIRD_GRADE;
        return held.next().filter(next -> next == sought).isPresent();
    }

    /** Whether they are free to count, they say themselves before this is recorded. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(CiteOutcomes c, StaffOffice office) {
        requireExists();
        var fact =
                new OutcomesCited(
                        c.appraisal(), record.declared().person(), c.outcomes(), c.effectiveOn());
        if (record.knows(fact)) return;
        requireUnderWay(c.effectiveOn(), office);
        refuseIf(!record.panel().isEmpty(), PANEL_FORMED_ALREADY);
        boolean twice = new HashSet<>(c.outcomes()).size() < c.outcomes().size();
        refuseIf(c.outcomes().isEmpty() || twice, OUTCOMES_MISSING);
        requireAtMost(c.outcomes(), MOST_OUTCOMES);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(SecureTitlePost c) {
        requireExists();
        if (record.secured() || record.ended()) return;
        apply(new TitlePostSecured(c.appraisal(), c.effectiveOn()));
    }

    /** Declined later, as when the school has closed: the appointment stands, without a post. */
    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(EndForWantOfPost c) {
        requireExists();
        if (record.secured() || record.ended()) return;
        end(AppraisalEnd.NO_POST_FREE, c.effectiveOn());
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(WithdrawDeclaration c, StaffOffice office) {
        requireExists();
        var fact =
                new AppraisalEnded(
                        c.appraisal(),
                        record.declared().school(),
                        AppraisalEnd.WITHDRAWN,
                        c.effectiveOn());
        if (record.knows(fact)) return;
        requireUnderWay(c.effectiveOn(), office);
        apply(fact);
    }

    @CommandHandler
    @CreationPolicy(CREATE_IF_MISSING)
    void handle(AppointToTitle c, StaffOffice office) {
        requireExists();
        var declared = record.declared();
        var fact =
                new TitleAppointed(
                        c.appraisal(),
                        declared.person(),
                        declared.school(),
                        declared.from(),
                        declared.title(),
                        c.decision(),
                        c.effectiveOn());
        if (record.knows(fact)) return;
        refuseIf(record.appointed() != null, APPOINTED_ALREADY);
        requireUnderWay(c.effectiveOn(), office);
        refuseIf(record.concluded() == null, NOT_CONCLUDED);
        requireOutsider(c.decision());
        office.require(c.decision(), APPRAISE_TITLES, c.effectiveOn());
        var teacher = TeacherState.of(declared.person(), office.facts());
        refuseIf(!teacher.employedAt(declared.school(), c.effectiveOn()), TEACHER_HAS_LEFT);
        office.requireNoSanction(declared.person(), c.effectiveOn());
        apply(fact);
    }

    /** Nobody decides upon their own vote. */
    void requireOutsider(Decision decision) {
        refuseIf(record.panel().contains(decision.officer()), MEMBER_DECIDES);
        Voting.requireNoneRecused(decision.deciders(), record.standingAside());
    }

    void requireExists() {
        refuseIf(!record.exists(), UNKNOWN_APPRAISAL);
    }

    /** Refuses an act of that day where it has ended, or no post is kept yet. */
    void requireUnderWay(LocalDate on, StaffOffice office) {
        refuseIf(record.ended() || record.appointed() != null, APPRAISAL_OVER);
        refuseIf(!record.secured(), POST_NOT_SECURED);
        office.requireDone(on);
        refuseIf(on.isBefore(record.lastAct()), ACT_OUT_OF_ORDER);
    }

    @EventSourcingHandler
    void on(AppraisalEvent fact) {
        id = fact.appraisal();
        record.evolve(fact);
    }

    @EventSourcingHandler
    void on(VoteEvent fact) {
        record.take(fact);
    }

    @EventSourcingHandler
    void on(NoticeEvent fact) {
        record.take(fact);
    }

    @EventSourcingHandler
    void on(RecusalEvent fact) {
        record.take(fact);
    }

    Appraisal() {} // for Axon
}
