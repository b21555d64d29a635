package org.chalkline.kernel.inspection;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.inspector.InspectorId;
import org.chalkline.kernel.procedure.ProcedureId;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.procedure.decision.PreparedFact;
import org.chalkline.kernel.procedure.service.TellsByNotice;
import org.chalkline.kernel.procedure.vote.CollectiveVote;
import org.chalkline.kernel.procedure.vote.VoteFact;
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to an inspection of a school (督导). */
public sealed interface InspectionEvent extends Fact {

    InspectionId inspection();

    @Override
    default String subject() {
        return inspection().toString();
    }

    /** How far it goes. */
    enum InspectionForm {
        /** All that can be looked into (综合督导). */
        COMPREHENSIVE,
        /** Some of it (专项督导). */
        SPECIAL
    }

    /** Of whom people are drawn, and heard. */
    enum PublicGroup {
        PUPILS,
        PARENTS,
        TEACHERS,
        /** Units of the neighbourhood (社区单位). */
        COMMUNITY
    }

    /** How it was found whom to hear. */
    enum PublicDrawWay {
        LOT,
        RANDOM_NUMBERS,
        /** Nobody was left out. */
        EVERYBODY,
        /** Somebody picked them. */
        PICKED
    }

    /** How people were heard. */
    enum PublicHearingForm {
        MEETING,
        QUESTIONNAIRE,
        INTERVIEW
    }

    /** What became of what the school said in its defence. */
    enum DefenceResult {
        ADOPTED,
        IN_PART,
        REJECTED
    }

    /**
     * It was planned.
     *
     * @param matters what is looked into, at least one
     * @param unit the supervision office that has it in hand
     * @param officer who planned it, and doesn't decide on the opinion letter
     */
    @FactType("inspection.InspectionPlanned")
    record InspectionPlanned(
            InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            List<String> matters,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent, PreparedFact {
        public InspectionPlanned {
            matters = List.copyOf(matters);
        }

        @Override
        public String preparer() {
            return officer;
        }
    }

    /**
     * An inspector of the group.
     *
     * @param officer how acts and votes name them
     */
    record GroupInspector(InspectorId inspector, String officer) {}

    /**
     * Its group was formed (督导小组). A later one takes the place of an earlier.
     *
     * @param inspectors three at the least
     * @param leader one of them, as acts name them
     * @param experts who goes along and doesn't vote
     */
    @FactType("inspection.GroupFormed")
    record GroupFormed(
            InspectionId inspection,
            List<GroupInspector> inspectors,
            String leader,
            List<String> experts,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {
        public GroupFormed {
            inspectors = List.copyOf(inspectors);
            experts = List.copyOf(experts);
        }
    }

    /**
     * The school was given written notice (督导通知).
     *
     * @param notice the number of the notice
     * @param text SHA-256 of it
     * @param selfEvaluationBy the last day for a self-evaluation; absent where none is asked for
     */
    @FactType("inspection.InspectionNotified")
    record InspectionNotified(
            InspectionId inspection,
            String notice,
            String text,
            LocalDate beginsOn,
            @Nullable LocalDate selfEvaluationBy,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent, TellsByNotice {}

    /**
     * The school's evaluation of itself came in.
     *
     * @param report SHA-256 of it
     */
    @FactType("inspection.SelfEvaluationReceived")
    record SelfEvaluationReceived(
            InspectionId inspection, String report, String officer, LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The group was at the school for a day.
     *
     * @param onSite who of the group was there, as acts name them
     * @param record SHA-256 of what they saw
     */
    @FactType("inspection.SchoolInspectedOnSite")
    record SchoolInspectedOnSite(
            InspectionId inspection,
            List<String> onSite,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {
        public SchoolInspectedOnSite {
            onSite = List.copyOf(onSite);
        }
    }

    /**
     * It was found whom to hear.
     *
     * @param drawn how many were
     * @param outOf of how many
     */
    @FactType("inspection.PublicDrawn")
    record PublicDrawn(
            InspectionId inspection,
            PublicGroup of,
            int drawn,
            int outOf,
            PublicDrawWay drawnBy,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * They were heard.
     *
     * @param record SHA-256 of what they said
     */
    @FactType("inspection.PublicHeard")
    record PublicHeard(
            InspectionId inspection,
            PublicGroup of,
            PublicHearingForm form,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The group went through what was reported, seen and heard, and formed a preliminary opinion.
     *
     * @param opinion SHA-256 of it
     * @param record SHA-256 of the record of their deliberation
     */
    @FactType("inspection.OpinionDeliberated")
    record OpinionDeliberated(
            InspectionId inspection,
            String opinion,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The school was told the preliminary opinion, by which the inspection at the school ended. Its
     * time to answer and the office's time for the letter are counted from that day.
     *
     * @param opinion SHA-256 of it
     */
    @FactType("inspection.PreliminaryOpinionTold")
    record PreliminaryOpinionTold(
            InspectionId inspection, String opinion, String officer, LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The school's written defence came in, in time (申辩).
     *
     * @param defence SHA-256 of it
     */
    @FactType("inspection.DefenceReceived")
    record DefenceReceived(
            InspectionId inspection, String defence, String officer, LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The defence was weighed.
     *
     * @param changes what it changes of the preliminary opinion; absent where it changes nothing
     */
    @FactType("inspection.DefenceWeighed")
    record DefenceWeighed(
            InspectionId inspection,
            DefenceResult adopted,
            @Nullable String changes,
            String reasons,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The group voted on the opinion, carried or not. What counts is the last vote.
     *
     * @param opinion SHA-256 of what was voted on
     */
    @FactType("inspection.OpinionVoted")
    record OpinionVoted(
            InspectionId inspection,
            String opinion,
            CollectiveVote vote,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent, VoteFact {
        /** In which matter they vote. */
        public static final String MATTER = "supervision.opinion";

        @Override
        public ProcedureId voteId() {
            return ProcedureId.of(subject(), VoteFact.byMinutes(vote.minutes()));
        }

        @Override
        public String matter() {
            return MATTER;
        }
    }

    /**
     * Something that the school has to put right.
     *
     * @param number from 1 within the letter
     * @param deficiency what was found
     * @param demand what is asked for
     * @param breach whether it breaks the law, so that it is a clue of a penalty case
     * @param dueOn the last day to report that it was put right
     */
    record FoundProblem(
            int number, String deficiency, String demand, boolean breach, LocalDate dueOn) {}

    /**
     * The office issued its opinion letter (督导意见书).
     *
     * @param form of the inspection
     * @param unit the supervision office
     * @param endedOn the day on which the inspection at the school ended
     * @param letter SHA-256 of it
     * @param appraisal how the school is judged
     */
    @FactType("inspection.OpinionLetterIssued")
    record OpinionLetterIssued(
            InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            String unit,
            LocalDate endedOn,
            String letter,
            String appraisal,
            List<FoundProblem> problems,
            Decision decision,
            LocalDate effectiveOn)
            implements InspectionEvent {
        public OpinionLetterIssued {
            problems = List.copyOf(problems);
        }
    }

    /**
     * The school reported that it put one thing right.
     *
     * @param report SHA-256 of its report
     */
    @FactType("inspection.RectificationReported")
    record RectificationReported(
            InspectionId inspection,
            int problem,
            String report,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * That was looked into, and it is so.
     *
     * @param record SHA-256 of what was seen
     */
    @FactType("inspection.RectificationVerified")
    record RectificationVerified(
            InspectionId inspection,
            int problem,
            String record,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * That was looked into, and it isn't so: the school has another round.
     *
     * @param attempt which one it is, from 2
     * @param dueOn the last day of it
     */
    @FactType("inspection.RectificationFoundWanting")
    record RectificationFoundWanting(
            InspectionId inspection,
            int problem,
            int attempt,
            String reasons,
            LocalDate dueOn,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * The report went to the district's government and to the city's office, and was published.
     *
     * @param report SHA-256 of it
     * @param government to which it was handed in
     * @param filedWith the office above, with which it was filed
     * @param publishedIn where it can be read
     */
    @FactType("inspection.InspectionReported")
    record InspectionReported(
            InspectionId inspection,
            SchoolId school,
            String report,
            String government,
            String filedWith,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements InspectionEvent {}

    /** Nothing of it is open any more. */
    @FactType("inspection.InspectionClosed")
    record InspectionClosed(InspectionId inspection, String officer, LocalDate effectiveOn)
            implements InspectionEvent {}

    /**
     * An inspection of the past, of which the register kept before tells no more than its letter.
     *
     * @param unit the supervision office
     * @param endedOn the day on which the inspection at the school ended
     * @param letter SHA-256 of the opinion letter
     * @param documentNumber the letter's number
     * @param appraisal how the school was judged
     * @param problems what it had to put right
     * @param putRightOn the day by which all of that was; absent where it isn't known to be
     * @param report SHA-256 of the report; absent where none is known
     * @param source where this stands
     * @param effectiveOn the letter's day
     */
    @FactType("inspection.InspectionTakenOver")
    record InspectionTakenOver(
            InspectionId inspection,
            SchoolId school,
            InspectionForm form,
            List<String> matters,
            String unit,
            LocalDate endedOn,
            String letter,
            String documentNumber,
            String appraisal,
            List<String> problems,
            @Nullable LocalDate putRightOn,
            @Nullable String report,
            String source,
            LocalDate effectiveOn)
            implements InspectionEvent {
        public InspectionTakenOver {
            matters = List.copyOf(matters);
            problems = List.copyOf(problems);
        }
    }
}
