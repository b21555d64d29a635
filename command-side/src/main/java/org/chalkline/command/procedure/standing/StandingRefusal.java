package org.chalkline.command.procedure.standing;

import org.chalkline.command.Reason;

/** Why something can't be recorded of a contested act. */
public enum StandingRefusal implements Reason {
    UNKNOWN_ACT(
            "No fact stands at this position. Give the position at which the act was recorded; its"
                    + " history shows it.",
            Law.LITIGATION,
            "6"),
    NOT_AN_ACT(
            "What stands at this position is no act that somebody could contest: it tells of a"
                    + " period, or of another act's standing. Give the position of the act itself.",
            Law.LITIGATION,
            "6"),
    ACT_SET_ASIDE(
            "The act was set aside before, and there is nothing left to contest. If that was"
                    + " judged otherwise since, restore it first.",
            Law.INTERPRETATION,
            "69(9)"),
    ACT_STANDS("The act was not set aside. There is nothing to restore."),
    DONE_ANEW(
            "The matter was decided anew after the act fell. Two decisions can't stand beside each"
                    + " other: have the later one set aside first.",
            Law.INTERPRETATION,
            "81"),
    LOWER_AFTER_HIGHER(
            "A higher instance has judged the act. A lower one can't judge it after that. Check"
                    + " the instance.",
            Law.INTERPRETATION,
            "69(9)"),
    RULED_OTHERWISE(
            "This proceeding has ended with another ruling on the act. Give the number of the"
                    + " proceeding in which it was judged anew."),
    CONTESTED_ALREADY(
            "They contest this act before a body of this kind already. One case of theirs about it"
                    + " at each instance is all there is: go on with that one.",
            Law.INTERPRETATION,
            "69(6)"),
    ACT_STAYED(
            "The act is stayed: nothing is done upon it until the stay ends, or it has been"
                    + " judged.",
            Law.LITIGATION,
            "56"),
    SAME_ACT_AGAIN(
            "The act was annulled, and to be done anew. What is decided again by the same facts and"
                    + " reasons is the same act. Decide otherwise, or say what other facts or"
                    + " reasons carry it.",
            Law.LITIGATION,
            "71"),
    NOT_STAYED("Nothing stays the act in this proceeding. Check its number."),
    BEFORE_THE_ACT("It is dated before the act was decided or had effect. Check both dates."),
    PROCEEDING_MISSING(
            "Only who judges the act can set it aside on this ground. Name the proceeding.",
            Law.LITIGATION,
            "70"),
    DECISION_MISSING(
            "That something was recorded by mistake is found by a decision of the bureau. Give the"
                    + " decision, with its evidence."),
    RESTS_ON_FALLEN_ACT(
            "What was recorded elsewhere rests on this act, and stands. Decide about it: have it"
                    + " set aside as well, or end it."),
    REMAKING_NOT_ORDERED(
            "Nothing recorded by mistake is done anew within a period. Leave the day out."),
    REMAKING_NOT_KEPT("Nobody keeps periods for matters of this kind. Leave the day out."),
    REMAKING_IN_THE_PAST("The day by which to act anew lies before the ruling. Check both.");

    private final Rule rule;

    StandingRefusal(String message) {
        rule = Rule.of(message);
    }

    StandingRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    private static final class Law {
        static final String LITIGATION = "Administrative Litigation Law";
        static final String INTERPRETATION = "Interpretation of the Administrative Litigation Law";
    }
}
