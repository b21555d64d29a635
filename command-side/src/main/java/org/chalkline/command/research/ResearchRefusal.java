package org.chalkline.command.research;

import org.chalkline.command.Reason;

/** Says why an act on research can be refused. */
public enum ResearchRefusal implements Reason {
    UNKNOWN_CALL("No call for projects has this code. Look the code up in the register."),
    CALL_EXISTS("Another call stands under this code. Codes are never reused."),
    CALL_NOT_OPEN(
            "The call takes nothing on that day: its first day is to come, its last one is past, or"
                    + " it is closed. Wait for the next call."),
    CALL_CLOSED_ALREADY("The call is closed."),
    CALL_DAYS_CONTRADICT("The last day for submissions lies before the first. Check both days."),
    CALL_STILL_OPEN("Projects can still be submitted on that day. Close it when the time is over."),
    NOBODY_ELIGIBLE("Say whose people may submit: those of public schools, of private ones."),
    PRIVATE_SCHOOL_BARRED(
            "Private schools and their people have the same right to projects as public ones, and are"
                    + " given the same chance. Call upon both.",
            Law.PRIVATE_REGULATIONS,
            "39"),
    SCHOOL_NOT_ELIGIBLE("The call isn't for people of such a school. See what it says."),
    UNKNOWN_PROJECT("No research project has this code. Look the code up in the register."),
    PROJECT_EXISTS("Another project stands under this code. Codes are never reused."),
    PROJECT_OUT_OF_TURN(
            "The project isn't so far, or further already. It is submitted, screened, judged by a"
                    + " panel, made public, granted, funded, started, reviewed and concluded, in this"
                    + " order."),
    TOO_MANY_PROJECTS(
            "The leader has as many projects in hand as one person may. Conclude one of them first."),
    UNKNOWN_LIKENESS("The project was found to be like no such project, or not enough to matter."),
    SIMILARITY_UNANSWERED(
            "The project is like an earlier one, and nobody answered for it. Say why it may be judged"
                    + " all the same, or refuse it."),
    NO_CHILDREN("No children take part in this project. There is nothing to review."),
    ETHICS_MISSING(
            "Children take part, and nobody reviewed how they and their data are looked after: a"
                    + " definite purpose and real need, their guardians' consent, and rules of its own."
                    + " Have it reviewed first.",
            Law.PIPL,
            "31"),
    ETHICS_REJECTED(
            "The review found that children may not take part in this way. Refuse the project.",
            Law.PIPL,
            "28"),
    CONDITIONS_MALFORMED(
            "Conditions are numbered from 1. A project that passes on conditions has one at least,"
                    + " and another has none."),
    UNKNOWN_CONDITION("The review names no condition of this number. See the record."),
    CONDITIONS_OPEN(
            "A condition of the ethics review isn't shown to be kept. Have it shown first.",
            Law.PIPL,
            "28"),
    LEADER_ON_PANEL("Who leads the project can't judge it. Name another expert."),
    EXPERT_TIED("An expert has a tie to the leader or the school. Name another."),
    NO_RESEARCH_PANEL("Nobody was named to judge the project. Form a panel first."),
    PANEL_AGAINST(
            "No vote of the panel that counts carried the project. Have it judged, or refuse it."),
    NOTICE_BEFORE_PANEL(
            "What is meant to be granted is made public after the panel voted for it. Vote first."),
    GRANT_OVER_ASKED("More would be granted than was asked for. Grant what was asked, or less."),
    USES_MISSING("Name what the money may be spent on."),
    LINE_NOT_IN_BUDGET(
            "No line of the budget stands under this number. Nothing is spent that isn't in the"
                    + " budget: name the line that pays.",
            Law.BUDGET,
            "13"),
    GRANT_DAYS_CONTRADICT(
            "A project is reviewed after it was granted, and ends after that. Check the days."),
    FUNDS_NOT_KEPT(
            "No line of the budget keeps the money yet. Wait for its answer, or have another asked.",
            Law.BUDGET,
            "13"),
    FUNDS_ASKED_ALREADY(
            "A line keeps money for the project, or was asked and hasn't answered. Money is kept once"
                    + " for a project."),
    FUNDS_OVER_GRANT(
            "More would be kept than was granted, with what was spent already. Ask for less.",
            Law.BUDGET,
            "13"),
    MID_TERM_MISSING("The project wasn't reviewed at mid-term. Review it first."),
    EXTENSION_TOO_SHORT("The new last day isn't after the one before. Name a later one."),
    SCORE_OUT_OF_RANGE("A score is 0 to 100.", Law.BUDGET, "57"),
    PROJECT_NOT_CONCLUDED(
            "The project isn't concluded, or it failed. Outcomes are filed of one that succeeded."),
    OUTCOME_OF_ANOTHER_PROJECT(
            "This text was filed as an outcome already. One outcome belongs to one project."),
    UNKNOWN_OUTCOME("No outcome of this digest was filed. File it first."),
    OUTCOME_PUBLISHED_ALREADY("It was recorded already where this outcome was published."),
    AUTHORS_MISSING("Name who made it: one at least, each once."),
    NOT_AN_AUTHOR("The person didn't make this outcome. Only its authors may have it count."),
    OUTCOME_COUNTED_BEFORE(
            "This outcome counts in another appraisal, or did on that day. One outcome counts once, for"
                    + " one person, until that appraisal comes to nothing."),
    ACTIVITY_EXISTS("Another record stands under this code. Codes are never reused."),
    NOBODY_TOOK_PART("Two teachers at least take part in what they find out together."),
    DAYS_OF_PROJECT_CONTRADICT("A project is granted, and then ends. Check the days."),
    RESULT_WITHOUT_END("A project that was concluded has a day and a result. Give both or none.");

    private final Rule rule;

    ResearchRefusal(String message) {
        rule = Rule.of(message);
    }

    ResearchRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case PRIVATE_SCHOOL_BARRED, ETHICS_MISSING, LEADER_ON_PANEL, SIMILARITY_UNANSWERED ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String PRIVATE_REGULATIONS = "Private Education Law Implementing Regulations";
        static final String PIPL = "Personal Information Protection Law";
        static final String BUDGET = "Budget Law";
    }
}
