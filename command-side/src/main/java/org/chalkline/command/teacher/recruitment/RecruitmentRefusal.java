package org.chalkline.command.teacher.recruitment;

import org.chalkline.command.Reason;

/** Why an act in a recruitment can be refused. */
public enum RecruitmentRefusal implements Reason {
    UNKNOWN_RECRUITMENT("No recruitment has this code. Look the code up in the register."),
    RECRUITMENT_ID_IN_USE("Another recruitment stands under this code. Codes are never reused."),
    RECRUITMENT_OVER("The recruitment is closed. Nothing follows."),
    POSTS_OUT_OF_RANGE("A recruitment fills 1 to 100 posts."),
    POSTS_NOT_SECURED(
            "The school has not answered yet whether it keeps the posts. Try again in a moment."),
    POSTED_ALREADY("The recruitment was made public otherwise. It is once."),
    NOT_POSTED("The recruitment was not made public. Do that first.", Law.PERSONNEL, "9(2)"),
    PERIOD_ENDS_BEFORE_IT_BEGINS("The last day to apply lies before the first. Check both."),
    PERIOD_NOT_AHEAD("A recruitment is made public before candidates apply. Check the days."),
    OUTSIDE_PERIOD("Candidates are admitted from the first day to apply on. Check the day."),
    CANDIDATE_NOT_QUALIFIED(
            "The person holds no qualification on that day that suffices for these posts.",
            "Regulations on Teacher Qualifications",
            "5"),
    UNKNOWN_CANDIDATE("The person is no candidate. Admit them first.", Law.PERSONNEL, "9(3)"),
    CANDIDATE_OUT("The person is a candidate no longer."),
    SCORED_ALREADY("The candidate was scored otherwise. They are examined once."),
    SCORE_OUT_OF_RANGE("A score is 0 to 10,000 hundredths of a point."),
    NOT_PASSED(
            "The candidate was not examined, or didn't pass. Who passed goes on.",
            Law.PERSONNEL,
            "9(4)"),
    EXAMINED_ALREADY("The candidate's medical examination is on record already."),
    NOT_FIT(
            "The candidate had no medical examination, or was not found fit.",
            Law.PERSONNEL,
            "9(5)"),
    NOBODY_ANNOUNCED("Nobody is named. Name who is to be hired."),
    MORE_THAN_POSTS("More would be hired than the recruitment has posts."),
    HIRED_ALREADY("The candidate was hired already, otherwise."),
    CANDIDATE_EMPLOYED(
            "The candidate is employed as a teacher elsewhere. That employment must end first."),
    CONTRACT_BEFORE_HIRING("The contract would begin before it was concluded. Check both days."),
    FOLLOWS_BY_ITSELF("That somebody could not be employed follows from the teacher's own record.");

    private final Rule rule;

    RecruitmentRefusal(String message) {
        rule = Rule.of(message);
    }

    RecruitmentRefusal(String message, String law, String article) {
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
