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
    PUBLISHED_ALREADY("The recommendation was made public otherwise. It is once."),
    NOT_PUBLISHED("The recommendation was not made public. Do that first."),
    NOTICE_TOO_SHORT(
            "The public notice is shorter than it must be, or over before it began. Give a later"
                    + " last day."),
    NOTICE_RUNS("The public notice is not over. Go on after its last day."),
    NOTICE_OVER("Objections are taken until the last day of the public notice."),
    OBJECTION_NUMBER_USED("The appraisal has an objection of this number. Choose another."),
    UNKNOWN_OBJECTION("The appraisal has no objection of this number."),
    OBJECTION_SETTLED_ALREADY("The objection was settled otherwise. It is once."),
    OBJECTIONS_OPEN("An objection is not settled. Settle it first."),
    PANEL_FORMED_ALREADY("The panel was formed otherwise. Each appraisal has one."),
    NO_PANEL("No panel was formed. Form it first."),
    TOO_FEW_MEMBERS("A panel needs more members who may vote. Name more."),
    RECOMMENDER_ON_PANEL("Who recommended the teacher can't be on the panel. Name another."),
    NO_MEMBER("They are no member of the panel. Look it up."),
    MEMBER_RECUSED(
            "The member is tied to the teacher and has withdrawn. They can't judge them.",
            Law.PERSONNEL,
            "39"),
    RECUSED_ALREADY("The member has withdrawn already, for another tie."),
    VOTED_ALREADY("The member has voted otherwise. Each votes once."),
    VOTES_MISSING("Not every member who may vote has voted."),
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
