package org.chalkline.command;

/** What acts of several features are refused for, told by one name and in one sentence. */
public enum CommonRefusal implements Reason {
    ACT_IN_FUTURE("The act is dated after today. Record it when it has been done."),
    ACT_OUT_OF_ORDER(
            "The act is dated before the one that it follows. Give the dates of acts in their"
                    + " order."),
    UNKNOWN_SCHOOL("No school has this code. Look the code up in the register."),
    SCHOOL_NOT_OPEN("The school is not open on that day. Check the day and the school."),
    UNKNOWN_LICENCE("No licence has this code. Look the code up in the register."),
    UNKNOWN_PERSON("Nothing is on record of this person. Check the code, or register them first."),
    BEFORE_BIRTH("The act is dated before the person was born. Check both dates."),
    PERSON_CLOSED(
            "Nothing new may be stored of this person: their data was erased, or its processing is"
                    + " restricted.",
            "Personal Information Protection Law",
            "47"),
    UNDER_AGE(
            "The person isn't of age on that day. Only adults head a school.", "Civil Code", "17"),
    UNDER_SANCTION(
            "A sanction against the person stands on that day. While it does, they are not"
                    + " appointed to a higher post or rank. Wait until its period has run.",
            "Rules on Sanctions for Staff of Public Institutions",
            "7"),
    SUBDISTRICT_OUTSIDE_DISTRICT(
            "The subdistrict's code is none of this district's. Give one of its nine-digit codes,"
                    + " or leave it out."),
    KIND_UNSTATED(
            "The kind of institution is not stated. State it; for a school taken over from another"
                    + " register, correct its record first."),
    FOR_PROFIT_COMPULSORY_SCHOOL(
            "A school that gives compulsory education can't be run for profit.",
            "Private Education Law",
            "19"),
    NUMBER_MALFORMED(
            "A number within a file is 1 to 64 letters, digits, '.', '_' and '-'. Choose another."),
    PREPARER_DECIDES(
            "Who prepared the matter can't decide on it. Another must decide.",
            "Regulations on Personnel Management of Public Institutions",
            "39"),
    DECIDER_JUDGES_OWN_DECISION(
            "The officer or the approver took or approved the decision that is contested. Others"
                    + " must judge it.",
            "Regulations on Personnel Management of Public Institutions",
            "39");

    private final Rule rule;

    CommonRefusal(String message) {
        rule = Rule.of(message);
    }

    CommonRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == FOR_PROFIT_COMPULSORY_SCHOOL;
    }
}
