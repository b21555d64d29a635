package org.chalkline.kernel.research;

import java.time.LocalDate;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.fact.FactType;
import org.chalkline.kernel.school.SchoolId;

/** What teachers of a school find out together about their own teaching (校本教研). */
public sealed interface SchoolResearchEvent extends Fact {

    SchoolResearchId activity();

    @Override
    default String subject() {
        return activity().toString();
    }

    /** In what way they did. */
    enum SchoolResearchForm {
        /** Lessons that others watch (公开课、观课). */
        OPEN_LESSON,
        /** Preparing lessons together (集体备课). */
        JOINT_PREPARATION,
        /** A talk, or a seminar (讲座、研讨). */
        SEMINAR,
        /** A question of their own, followed over time (课例研究). */
        LESSON_STUDY
    }

    /**
     * It was held.
     *
     * @param teachers how many took part
     * @param record SHA-256 of what was noted
     */
    @FactType("research.SchoolResearchHeld")
    record SchoolResearchHeld(
            SchoolResearchId activity,
            SchoolId school,
            SchoolResearchForm researchForm,
            String topic,
            int teachers,
            String record,
            String unit,
            String officer,
            LocalDate effectiveOn)
            implements SchoolResearchEvent {}
}
