package org.chalkline.command.teacher;

import org.chalkline.command.Reason;

/** Why acts of any kind on teachers can be refused. */
public enum StaffRefusal implements Reason {
    ACT_IN_FUTURE("The act is dated after today. Record it when it has been done."),
    ACT_OUT_OF_ORDER(
            "The act is dated before the one that it follows. Give the dates of acts in their"
                    + " order."),
    BEFORE_BIRTH("The act is dated before the person was born. Check both dates."),
    UNKNOWN_PERSON("No person of this id is on record. Projection the person first."),
    PERSON_NOT_TO_BE_PROCESSED(
            "The person's data is restricted or was erased. Nothing new may be stored of them.",
            "Personal Information Protection Law",
            "47"),
    PREPARER_DECIDES(
            "Who prepared the matter can't decide on it. Another must decide.",
            "Regulations on Personnel Management of Public Institutions",
            "39"),
    UNKNOWN_SCHOOL("No school of this id is on record. Look the id up in the register."),
    SCHOOL_NOT_OPEN("The school is not open on that day. Check the day and the school."),
    NO_POST_FREE(
            "The school has no established post free. Have more approved, or wait until one is."),
    NO_TITLE_POST_FREE(
            "The school has no post of this title free. Have its quota raised, or wait until one"
                    + " is.");

    private final Rule rule;

    StaffRefusal(String message) {
        rule = Rule.of(message);
    }

    StaffRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
