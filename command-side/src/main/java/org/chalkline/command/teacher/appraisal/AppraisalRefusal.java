package org.chalkline.command.teacher.appraisal;

import org.chalkline.command.Reason;

/** Why an act in an appraisal can be refused. */
public enum AppraisalRefusal implements Reason {
    UNKNOWN_APPRAISAL("No appraisal has this code. Look the code up in the register."),
    APPRAISAL_ID_IN_USE("Another appraisal stands under this code. Codes are never reused."),
    APPRAISAL_OVER("The appraisal has ended. Nothing follows."),
    TEACHER_NOT_EMPLOYED("The teacher is not employed at a school on that day."),
    TITLE_STEP_SKIPPED(
            "Titles follow each other: third, second, first, senior, full senior. Declare for the"
                    + " next one up."),
    POST_NOT_SECURED(
            "The school has not answered yet whether it keeps a post. Try again in a moment."),
    RECOMMENDED_ALREADY("The school's opinion is on record already. It gives one."),
    NOT_RECOMMENDED("The school has not recommended the teacher. Record that first."),
    PANEL_FORMED_ALREADY("The panel was formed otherwise. Each appraisal has one."),
    OUTCOMES_MISSING("Name the outcomes that count in it: one at least, each once."),
    NO_PANEL("No panel was formed. Form it first."),
    RECOMMENDER_ON_PANEL("Who recommended the teacher can't be on the panel. Name another."),
    CONCLUDED_ALREADY("The panel has come to its result, by another decision."),
    NOT_CONCLUDED("The panel has not come to a result. Let it first."),
    MEMBER_DECIDES(
            "A member of the panel can't decide on its result or upon it.", Law.PERSONNEL, "39"),
    APPOINTED_ALREADY("The teacher was appointed already, by another decision."),
    TEACHER_HAS_LEFT("The teacher is no longer employed at the school that keeps the post.");

    private final Rule rule;

    AppraisalRefusal(String message) {
        rule = Rule.of(message);
    }

    AppraisalRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String PERSONNEL =
                "Regulations on Personnel Management of Public Institutions";
    }
}
