package org.chalkline.kernel.research;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.person.PersonId;

/** All that can happen to an outcome of a research project (研究成果). */
public sealed interface OutcomeEvent extends Fact {

    OutcomeId outcome();

    @Override
    default String subject() {
        return outcome().toString();
    }

    /** The kind of an outcome. */
    enum OutcomeKind {
        /** A report on the research (研究报告). */
        REPORT,
        /** A paper in a journal (论文). */
        PAPER,
        /** A book (专著). */
        BOOK,
        /** A course, or material for teaching (课程、教学资源). */
        COURSE,
        /** A case from practice (案例). */
        CASE
    }

    /**
     * It was filed, as the outcome of this project and of no other.
     *
     * @param authors who made it, the leader among them or not
     */
    @FactType("research.OutcomeFiled")
    record OutcomeFiled(
            OutcomeId outcome,
            ResearchProjectId project,
            OutcomeKind outcomeKind,
            String title,
            List<PersonId> authors,
            String officer,
            LocalDate effectiveOn)
            implements OutcomeEvent {
        public OutcomeFiled {
            authors = List.copyOf(authors);
        }
    }

    /** It was published. */
    @FactType("research.OutcomePublished")
    record OutcomePublished(
            OutcomeId outcome,
            ResearchProjectId project,
            String publishedIn,
            String officer,
            LocalDate effectiveOn)
            implements OutcomeEvent {}

    /**
     * It counts in the appraisal of this person, and in no other.
     *
     * @param appraisal the id of the aggregate in which it does; of a headmaster's rank, with the
     *     number of its appraisal behind it
     */
    @FactType("research.OutcomeApplied")
    record OutcomeApplied(
            OutcomeId outcome,
            ResearchProjectId project,
            PersonId person,
            String appraisal,
            LocalDate effectiveOn)
            implements OutcomeEvent {}

    /**
     * The appraisal in which it counted came to nothing, or what was decided there fell: it can
     * count in another.
     */
    @FactType("research.OutcomeReleased")
    record OutcomeReleased(
            OutcomeId outcome,
            ResearchProjectId project,
            PersonId person,
            String appraisal,
            LocalDate effectiveOn)
            implements OutcomeEvent {}
}
