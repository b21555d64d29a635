package org.chalkline.command.teacher;

import org.chalkline.command.Reason;

/** Why acts of any kind on teachers can be refused. */
public enum StaffRefusal implements Reason {
    PERSON_NOT_TO_BE_PROCESSED(
            "The person's data is restricted or was erased. Nothing new may be stored of them.",
            "Personal Information Protection Law",
            "47"),
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
