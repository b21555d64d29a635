package org.chalkline.command.procedure.recusal;

import org.chalkline.command.Reason;

/** Why a part in a matter, or a word on somebody's recusal from it, can be refused. */
public enum RecusalRefusal implements Reason {
    MEMBER_RECUSED(
            "Somebody with a declared tie to the person took part. They are recused: have others act"
                    + " in their place.",
            "Regulations on Personnel Management of Public Institutions",
            "39"),
    OFFICER_STANDS_ASIDE(
            "The officer is recused from this matter, or has declared a tie that nobody has decided"
                    + " on. Have another act.",
            Law.PENALTIES,
            "43"),
    DECIDER_PREPARED(
            "The deciding officer nominated, inspected or otherwise prepared the decision. Another"
                    + " must decide."),
    RECUSED_ALREADY("They are recused from it already, or have declared a tie to it."),
    RECUSAL_ASKED_ALREADY("Their recusal has been asked for, and is not decided yet."),
    RECUSAL_NOT_RAISED(
            "Nobody has declared a tie of theirs, or asked for their recusal, that is still open."
                    + " Record that first.",
            Law.PENALTIES,
            "43"),
    DECIDES_OWN_RECUSAL(
            "Nobody decides on their own recusal. Whoever leads the authority does, or stands in.",
            Law.PENALTIES,
            "43"),
    ASKS_FOR_OWN_RECUSAL(
            "Who has a tie declares it and stands aside. Declare it instead of asking.",
            Law.PENALTIES,
            "43");

    private final Rule rule;

    RecusalRefusal(String message) {
        rule = Rule.of(message);
    }

    RecusalRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case OFFICER_STANDS_ASIDE -> true;
            default -> false;
        };
    }

    private static final class Law {
        static final String PENALTIES = "Administrative Penalty Law";
    }
}
