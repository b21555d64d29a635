package org.chalkline.command.credit;

import org.chalkline.command.Reason;

/** Says why an act on credits can be refused. */
public enum CreditRefusal implements Reason {
    UNKNOWN_CREDIT_ACCOUNT("No account of credits has this code. Look the code up."),
    CREDIT_ACCOUNT_EXISTS("Another account stands under this code. Codes are never reused."),
    UNKNOWN_CREDIT("The account has no credit of this number. Check the number."),
    CREDIT_EXISTS(
            "Another credit of the account stands under this number. Numbers are never reused."),
    CREDIT_COUNTED_BEFORE(
            "The certificate was counted as a credit already, in this account or another. It counts"
                    + " once: annul that credit first, where it was entered in error.",
            Law.LIFELONG,
            "11"),
    CREDIT_PROGRAMME_UNKNOWN("No programme has this code. Look the code up in the register."),
    CREDIT_PROGRAMME_NOT_ENDED(
            "The programme hadn't ended by that day, so that it has no outcome yet. Count it after"
                    + " its end."),
    CREDIT_ISSUER_UNCLEAR(
            "Name the programme whose outcome it is, or who issued the certificate, and not both."
                    + " What a school of the register issued is named by its programme."),
    CREDIT_POINTS_OUT_OF_RANGE("A credit has 1 to 200 points. Check the number."),
    MORE_CONVERTED_THAN_EARNED(
            "More points would be converted than the credit has. Put right first what is wrong of the"
                    + " two."),
    CREDIT_SPENT("The credit was converted or annulled already. Check its number."),
    PAIR_NOT_IN_CATALOGUE(
            "The city's catalogue of that day has no such pair. Only its pairs convert.",
            Law.LIFELONG,
            "11"),
    PAIR_OF_OTHER_COURSE(
            "The pair converts another course, or the course of another kind of education, than"
                    + " the credit is of. Name the pair of that course.",
            Law.LIFELONG,
            "11"),
    CONVERSION_REMEDY_NOT_TOLD(
            "Who is refused a conversion, or loses a credit, is told how to contest it: where, and"
                    + " within which time. Add the notice of remedies.",
            Law.RECONSIDERATION,
            "20");

    private final Rule rule;

    CreditRefusal(String message) {
        rule = Rule.of(message);
    }

    CreditRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return this == CONVERSION_REMEDY_NOT_TOLD;
    }

    private static final class Law {
        static final String LIFELONG = "Shanghai Lifelong Education Regulations";
        static final String RECONSIDERATION = "Administrative Reconsideration Law";
    }
}
