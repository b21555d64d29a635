package org.chalkline.command.procedure.complaint;

import org.chalkline.command.Reason;

/** Why an act on a complaint can be refused. */
public enum ComplaintRefusal implements Reason {
    UNKNOWN_COMPLAINT("No complaint has this code. Look the code up in the register."),
    COMPLAINT_ID_IN_USE("Another complaint stands under this code. Codes are never reused."),
    NO_TEACHER_OF_SCHOOL(
            "Only who is or was a teacher of a school complains of it in this way. Check both.",
            "Teachers Law",
            "39"),
    COMPLAINT_CLOSED("The complaint was decided, passed on or withdrawn. Nothing follows."),
    COMPLAINT_TAKEN_ALREADY("The complaint was taken in hand before. It can't be passed on now."),
    COMPLAINT_NOT_TAKEN("Nobody has taken the complaint in hand. Take it first, or pass it on."),
    INVESTIGATED_ALREADY("The complaint was looked into already, by another or otherwise."),
    NOT_INVESTIGATED("The complaint was not looked into. Do that before deciding."),
    DECIDED_BY_INVESTIGATOR(
            "Who looked into the complaint can't decide on it. Another must decide."),
    COMPLAINT_NOT_DECIDED(
            "There is nothing to tell yet: the complaint was not decided. Who takes it back, or whose"
                    + " complaint is passed on, is told by that act."),
    COMPLAINANT_TOLD_ALREADY("Who complained was told before.");

    private final Rule rule;

    ComplaintRefusal(String message) {
        rule = Rule.of(message);
    }

    ComplaintRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
