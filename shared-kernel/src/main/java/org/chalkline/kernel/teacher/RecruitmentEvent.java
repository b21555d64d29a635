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
import org.chalkline.kernel.school.SchoolId;
import org.jspecify.annotations.Nullable;

/** All that can happen to a public recruitment (公开招聘; Personnel Regulations, 9). */
public sealed interface RecruitmentEvent extends Fact {

    /** The matter of hiring, as notices call it. */
    String HIRING = "teacher.hiring";

    RecruitmentId recruitment();

    @Override
    default String subject() {
        return recruitment().toString();
    }

    /**
     * It was planned. Established posts are then kept free for it by the school.
     *
     * @param posts how many are to be filled, from 1
     * @param required what a candidate must be qualified for
     * @param taught the subject to be taught
     */
    @FactType("recruitment.RecruitmentPlanned")
    record RecruitmentPlanned(
            RecruitmentId recruitment,
            SchoolId school,
            int posts,
            Staffing staffing,
            QualificationKind required,
            @Nullable String taught,
            Decision decision,
            LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /** The school keeps the posts free for it. */
    @FactType("recruitment.PostsSecured")
    record PostsSecured(RecruitmentId recruitment, LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /** The school had not so many posts free, and the recruitment ended by that. */
    @FactType("recruitment.PostsRefused")
    record PostsRefused(RecruitmentId recruitment, int free, LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * It was made public.
     *
     * @param from the first day to apply
     * @param until the last
     */
    @FactType("recruitment.RecruitmentPosted")
    record RecruitmentPosted(
            RecruitmentId recruitment,
            String where,
            LocalDate from,
            LocalDate until,
            LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * A candidate's conditions were examined and met.
     *
     * @param certificate the number of the certificate by which they qualify
     */
    @FactType("recruitment.CandidateAdmitted")
    record CandidateAdmitted(
            RecruitmentId recruitment, PersonId person, String certificate, LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * A candidate was examined.
     *
     * @param score in hundredths of a point, 0 to 10,000
     * @param passed whether they go on to the medical examination
     */
    @FactType("recruitment.CandidateScored")
    record CandidateScored(
            RecruitmentId recruitment,
            PersonId person,
            int score,
            boolean passed,
            LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * A candidate was examined by a doctor.
     *
     * @param findings sealed
     */
    @FactType("recruitment.MedicalConcluded")
    record MedicalConcluded(
            RecruitmentId recruitment,
            PersonId person,
            boolean fit,
            Personal findings,
            LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * Who is to be hired was made public.
     *
     * @param until the last day on which anybody may object
     */
    @FactType("recruitment.CandidatesAnnounced")
    record CandidatesAnnounced(
            RecruitmentId recruitment,
            List<PersonId> persons,
            String where,
            LocalDate until,
            LocalDate effectiveOn)
            implements RecruitmentEvent, NoticeFact {
        public CandidatesAnnounced {
            persons = List.copyOf(persons);
        }

        @Override
        public ProcedureId noticeId() {
            return ProcedureId.of(subject(), effectiveOn.toString(), persons.getFirst().value());
        }

        @Override
        public NoticeStep noticeStep() {
            return new NoticeStep.Given(HIRING, null, where, until);
        }
    }

    /** A candidate was hired: the contract was concluded. */
    @FactType("recruitment.CandidateHired")
    record CandidateHired(
            RecruitmentId recruitment,
            PersonId person,
            Employment employment,
            Decision decision,
            LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /** Why somebody is a candidate no longer. */
    enum CandidateEnd {
        WITHDREW,
        FAILED,
        /** An objection to the public notice was upheld. */
        OBJECTED_TO,
        /** Was hired, and could not be employed. */
        COULD_NOT_BE_EMPLOYED
    }

    /** Somebody is a candidate no longer. */
    @FactType("recruitment.CandidateDropped")
    record CandidateDropped(
            RecruitmentId recruitment, PersonId person, CandidateEnd why, LocalDate effectiveOn)
            implements RecruitmentEvent {}

    /**
     * It is over, and posts that were kept for it and not filled are free again.
     *
     * @param school whose posts they are
     * @param why why it was given up; absent where it came to its end
     */
    @FactType("recruitment.RecruitmentClosed")
    record RecruitmentClosed(
            RecruitmentId recruitment, SchoolId school, @Nullable String why, LocalDate effectiveOn)
            implements RecruitmentEvent {}
}
