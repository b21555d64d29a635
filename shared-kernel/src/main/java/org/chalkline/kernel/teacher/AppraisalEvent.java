package org.chalkline.kernel.teacher;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.notice.NoticeFact;
import org.chalkline.kernel.procedure.notice.NoticeStep;
import org.chalkline.kernel.procedure.notice.OpinionResult;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.recusal.RecusalStep;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.Vote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.research.CitesOutcomes;
import org.chalkline.kernel.research.FreesOutcomes;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.Title;
import org.jspecify.annotations.Nullable;

/** All that can happen to the appraisal of a teacher for a title (职称评审). */
public sealed interface AppraisalEvent extends Fact {

    /** The matter of an appraisal, as votes and notices call it. */
    String TITLE = "teacher.title";

    AppraisalId appraisal();

    /** The notice of the recommendation. */
    static ProcedureId noticeOf(AppraisalId appraisal) {
        return ProcedureId.of(appraisal.toString(), "recommendation");
    }

    @Override
    default String subject() {
        return appraisal().toString();
    }

    /**
     * A teacher declared for a title. The school then keeps a post of that title.
     *
     * @param from the title held; absent for a first one
     * @param works the SHA-256 digest of what was submitted
     */
    @FactType("appraisal.TitleDeclared")
    record TitleDeclared(
            AppraisalId appraisal,
            PersonId person,
            SchoolId school,
            @Nullable Title from,
            Title title,
            String works,
            LocalDate effectiveOn)
            implements AppraisalEvent {}

    /**
     * Outcomes of research count in it, and in no other while it comes to something.
     *
     * @param outcomes by the digests of their texts
     */
    @FactType("appraisal.OutcomesCited")
    record OutcomesCited(
            AppraisalId appraisal, PersonId person, List<OutcomeId> outcomes, LocalDate effectiveOn)
            implements AppraisalEvent, CitesOutcomes {
        public OutcomesCited {
            outcomes = List.copyOf(outcomes);
        }
    }

    /** The school keeps a post of that title for it. */
    @FactType("appraisal.TitlePostSecured")
    record TitlePostSecured(AppraisalId appraisal, LocalDate effectiveOn)
            implements AppraisalEvent {}

    /** The school had recommended the teacher. */
    @FactType("appraisal.SchoolRecommended")
    record SchoolRecommended(
            AppraisalId appraisal, String opinion, String recommender, LocalDate effectiveOn)
            implements AppraisalEvent {}

    /**
     * The recommendation was made public.
     *
     * @param until the last day on which anybody may object
     */
    @FactType("appraisal.NoticePublished")
    record NoticePublished(
            AppraisalId appraisal, String where, LocalDate until, LocalDate effectiveOn)
            implements AppraisalEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Given(TITLE, null, where, until);
        }
    }

    /**
     * Somebody objected.
     *
     * @param objection its number within the appraisal
     * @param content sealed
     */
    @FactType("appraisal.ObjectionRaised")
    record ObjectionRaised(
            AppraisalId appraisal, String objection, Personal content, LocalDate effectiveOn)
            implements AppraisalEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Received(objection, null, null, content);
        }
    }

    /**
     * An objection was looked into. One that is upheld ends the appraisal.
     *
     * @param findings sealed
     */
    @FactType("appraisal.ObjectionSettled")
    record ObjectionSettled(
            AppraisalId appraisal,
            String objection,
            boolean upheld,
            Personal findings,
            LocalDate effectiveOn)
            implements AppraisalEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return noticeOf(appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Answered(
                    objection, OpinionResult.ofObjection(upheld), null, null, findings);
        }
    }

    /** The panel (评委会) was formed. */
    @FactType("appraisal.PanelFormed")
    record PanelFormed(AppraisalId appraisal, List<String> members, LocalDate effectiveOn)
            implements AppraisalEvent {
        public PanelFormed {
            members = List.copyOf(members);
        }
    }

    /**
     * A member withdrew because of a tie to the teacher (Personnel Regulations, 39). A vote they
     * had cast counts no longer.
     *
     * @param tie sealed
     */
    @FactType("appraisal.MemberRecused")
    record MemberRecused(AppraisalId appraisal, String member, Personal tie, LocalDate effectiveOn)
            implements AppraisalEvent, RecusalFact {
        @Override
        public ProcedureId recusalId() {
            return ProcedureId.of(subject(), member);
        }

        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.Declared(member, null, tie);
        }
    }

    /** A member voted. */
    @FactType("appraisal.VoteCast")
    record VoteCast(AppraisalId appraisal, Vote vote, LocalDate effectiveOn)
            implements AppraisalEvent {}

    /** The panel came to a result, which its votes make. */
    @FactType("appraisal.PanelConcluded")
    record PanelConcluded(
            AppraisalId appraisal, CollectiveVote vote, Decision decision, LocalDate effectiveOn)
            implements AppraisalEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), "panel");
        }

        @Override
        public String matter() {
            return TITLE;
        }
    }

    /** The teacher was appointed to the title. */
    @FactType("appraisal.TitleAppointed")
    record TitleAppointed(
            AppraisalId appraisal,
            PersonId person,
            SchoolId school,
            @Nullable Title from,
            Title title,
            Decision decision,
            LocalDate effectiveOn)
            implements AppraisalEvent {}

    /** Why an appraisal ends without an appointment. */
    enum AppraisalEnd {
        /** The school had no post of that title free. */
        NO_POST_FREE,
        NOT_RECOMMENDED,
        OBJECTION_UPHELD,
        NOT_PASSED,
        WITHDRAWN
    }

    /** It ended without an appointment, and the post that was kept is free again. */
    @FactType("appraisal.AppraisalEnded")
    record AppraisalEnded(
            AppraisalId appraisal, SchoolId school, AppraisalEnd why, LocalDate effectiveOn)
            implements AppraisalEvent, FreesOutcomes {}
}
