package org.chalkline.command.programme;

import org.chalkline.command.Reason;

/** Says why an act on a provider of lifelong education can be refused. */
public enum LifelongProviderRefusal implements Reason {
    GUIDED_BY_ANOTHER(
            "A community college guides this school that day already. End that guidance first, from"
                    + " a day not later.",
            Law.LIFELONG,
            "18"),
    NOT_GUIDED("No community college guides this school that day. Check the day."),
    NOT_A_COMMUNITY_SCHOOL(
            "A community college guides community schools alone. This school is none that day.",
            Law.LIFELONG,
            "18"),
    NOT_A_COMMUNITY_COLLEGE(
            "Community schools are guided by a community college. The school named is none that"
                    + " day.",
            Law.LIFELONG,
            "18"),
    LEARNING_POINT_EXISTS(
            "Another learning point of the provider stands under this code. Codes are never"
                    + " reused."),
    UNKNOWN_LEARNING_POINT("The provider has no learning point of this code, or none any more."),
    EVALUATION_EXISTS(
            "Another evaluation of the provider stands under this number. Numbers are never"
                    + " reused."),
    YEAR_NOT_OVER("Nothing of a year to come can be evaluated. Check the year.");

    private final Rule rule;

    LifelongProviderRefusal(String message) {
        rule = Rule.of(message);
    }

    LifelongProviderRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String LIFELONG = "Shanghai Lifelong Education Regulations";
    }
}
