package org.chalkline.kernel.headmaster;

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
import org.chalkline.kernel.procedure.personnel.Matter;
import org.chalkline.kernel.procedure.recusal.RecusalFact;
import org.chalkline.kernel.procedure.recusal.RecusalStep;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.research.CitesOutcomes;
import org.chalkline.kernel.research.FreesOutcomes;
import org.chalkline.kernel.research.OutcomeId;
import org.chalkline.kernel.school.SchoolId;

/** All that can happen to somebody in their career as a head, beside the offices they hold. */
public sealed interface HeadmasterEvent extends Fact {

    /** The matter of an appraisal, as votes and notices call it. */
    String RANK = "headmaster.rank";

    PersonId headmaster();

    @Override
    default String subject() {
        return new HeadmasterId(headmaster()).toString();
    }

    // Rank (校长职级).

    /** An earlier register says that they hold the rank since that day. */
    @FactType("headmaster.RankTakenOver")
    record RankTakenOver(PersonId headmaster, String rank, String source, LocalDate effectiveOn)
            implements HeadmasterEvent {}

    /**
     * They applied for a rank.
     *
     * @param appraisal the number under which it is appraised
     * @param rank one of those the rules name
     */
    @FactType("headmaster.RankApplied")
    record RankApplied(PersonId headmaster, String appraisal, String rank, LocalDate effectiveOn)
            implements HeadmasterEvent {}

    /**
     * A document that speaks for the rank.
     *
     * @param document its SHA-256
     */
    record Evidence(String title, String document) {}

    /** They handed in what speaks for it. */
    @FactType("headmaster.RankEvidenceFiled")
    record RankEvidenceFiled(
            PersonId headmaster, String appraisal, List<Evidence> evidence, LocalDate effectiveOn)
            implements HeadmasterEvent {
        public RankEvidenceFiled {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Outcomes of research count in it, and in no other while it comes to something.
     *
     * @param outcomes by the digests of their texts
     */
    @FactType("headmaster.RankOutcomesCited")
    record RankOutcomesCited(
            PersonId headmaster, String appraisal, List<OutcomeId> outcomes, LocalDate effectiveOn)
            implements HeadmasterEvent, CitesOutcomes {
        public RankOutcomesCited {
            outcomes = List.copyOf(outcomes);
        }

        @Override
        public PersonId person() {
            return headmaster;
        }

        @Override
        public String countedIn() {
            return rankAppraisal(headmaster, appraisal);
        }
    }

    /** How outcomes of research name the appraisal of a rank. */
    private static String rankAppraisal(PersonId headmaster, String appraisal) {
        return new HeadmasterId(headmaster) + "/" + appraisal;
    }

    /**
     * The panel was formed, instead of any before.
     *
     * @param officer who formed it
     */
    @FactType("headmaster.PanelFormed")
    record PanelFormed(
            PersonId headmaster,
            String appraisal,
            List<String> members,
            String officer,
            LocalDate effectiveOn)
            implements HeadmasterEvent {
        public PanelFormed {
            members = List.copyOf(members);
        }
    }

    /** A tie to a member of the panel was declared, who is recused. */
    @FactType("headmaster.PanelTieDeclared")
    record PanelTieDeclared(
            PersonId headmaster,
            String appraisal,
            String member,
            Personal tie,
            LocalDate effectiveOn)
            implements HeadmasterEvent, RecusalFact {
        @Override
        public ProcedureId recusalId() {
            return ProcedureId.of(subject(), appraisal, member);
        }

        @Override
        public RecusalStep recusalStep() {
            return new RecusalStep.Declared(member, null, tie);
        }
    }

    /** The panel voted. */
    @FactType("headmaster.PanelVoted")
    record PanelVoted(
            PersonId headmaster, String appraisal, CollectiveVote vote, LocalDate effectiveOn)
            implements HeadmasterEvent, VoteFact {
        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), appraisal, VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return RANK;
        }
    }

    /**
     * Notice of the result was given to the public.
     *
     * @param until its last day
     */
    @FactType("headmaster.RankNoticeGiven")
    record RankNoticeGiven(
            PersonId headmaster,
            String appraisal,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements HeadmasterEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return ProcedureId.of(subject(), appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Given(RANK, null, where, until);
        }
    }

    /** Somebody objected to the rank. */
    @FactType("headmaster.RankObjectionRaised")
    record RankObjectionRaised(
            PersonId headmaster,
            String appraisal,
            String objection,
            Personal content,
            LocalDate effectiveOn)
            implements HeadmasterEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return ProcedureId.of(subject(), appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Received(objection, null, null, content);
        }
    }

    /** The objection was looked into. One that is upheld bars the rank. */
    @FactType("headmaster.RankObjectionAnswered")
    record RankObjectionAnswered(
            PersonId headmaster,
            String appraisal,
            String objection,
            boolean upheld,
            Personal answer,
            String officer,
            LocalDate effectiveOn)
            implements HeadmasterEvent, NoticeFact {
        @Override
        public ProcedureId noticeId() {
            return ProcedureId.of(subject(), appraisal);
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Answered(
                    objection, OpinionResult.ofObjection(upheld), officer, null, answer);
        }
    }

    /** The rank was conferred. */
    @FactType("headmaster.RankConferred")
    record RankConferred(
            PersonId headmaster,
            String appraisal,
            String rank,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterEvent {}

    /** The rank was refused. */
    @FactType("headmaster.RankRefused")
    record RankRefused(
            PersonId headmaster, String appraisal, Decision decision, LocalDate effectiveOn)
            implements HeadmasterEvent, FreesOutcomes {
        @Override
        public String countedIn() {
            return rankAppraisal(headmaster, appraisal);
        }
    }

    // Assessment (Personnel Regulations, 20 to 22).

    /** How a year was. */
    enum AnnualGrade {
        EXCELLENT,
        QUALIFIED,
        BASICALLY_QUALIFIED,
        UNQUALIFIED
    }

    /**
     * Assessed for a year.
     *
     * @param evidence SHA-256 of what it rests on, the views of those served included
     */
    @FactType("headmaster.AnnuallyAssessed")
    record AnnuallyAssessed(
            PersonId headmaster,
            int year,
            AnnualGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterEvent {
        public AnnuallyAssessed {
            evidence = List.copyOf(evidence);
        }
    }

    /** How a term was. */
    enum TermGrade {
        QUALIFIED,
        UNQUALIFIED
    }

    /**
     * Assessed for a term as head of a school.
     *
     * @param termUntil the last day of that term
     * @param evidence SHA-256 of what it rests on
     */
    @FactType("headmaster.TermAssessed")
    record TermAssessed(
            PersonId headmaster,
            SchoolId school,
            LocalDate termUntil,
            TermGrade grade,
            List<String> evidence,
            Decision decision,
            LocalDate effectiveOn)
            implements HeadmasterEvent {
        public TermAssessed {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * An assessment was revoked upon a review or an appeal (Personnel Regulations, 38). Another may
     * be made.
     *
     * @param decision that of the review or the appeal
     */
    @FactType("headmaster.AssessmentRevoked")
    record AssessmentRevoked(
            PersonId headmaster, Matter assessment, Decision decision, LocalDate effectiveOn)
            implements HeadmasterEvent {}
}
