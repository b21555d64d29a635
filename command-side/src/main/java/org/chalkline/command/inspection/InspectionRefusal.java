package org.chalkline.command.inspection;

import org.chalkline.command.Reason;

/** Says why an act on the inspection of a school can be refused. */
public enum InspectionRefusal implements Reason {
    UNKNOWN_INSPECTION("No inspection has this code. Look the code up in the register."),
    INSPECTION_EXISTS("Another inspection stands under this code. Codes are never reused."),
    INSPECTION_TAKEN_OVER(
            "The inspection was taken over from an older register with what became of it. It goes no"
                    + " further here."),
    TAKEN_OVER_DAYS_DIFFER(
            "The letter is of the day on which the inspection ended or a later one, and what it found"
                    + " is put right after it. Check the days."),
    INSPECTION_OUT_OF_TURN(
            "The inspection isn't so far, or further already. It is planned, given a group,"
                    + " notified, held at the school, deliberated, told, voted on, set out in a letter,"
                    + " reported and closed, in this order."),
    MATTERS_MISSING(
            "Nothing is named that is to be looked into. Name it before the inspection.",
            Law.SUPERVISION,
            "16"),
    GROUP_TOO_SMALL(
            "A group has three inspectors at the least. Name each once.", Law.SUPERVISION, "16"),
    LEADER_NOT_OF_GROUP("The leader of a group is one of its inspectors. Name one of them."),
    UNKNOWN_GROUP_INSPECTOR("No inspector has this code on that day. Have them engaged first."),
    INSPECTOR_TIED(
            "An inspector has a tie to the school, or is recused. Choose another.",
            Law.SUPERVISION,
            "10"),
    TERM_OVER(
            "An inspector's term is over on that day, or their office was ended. Choose another.",
            Law.SUPERVISION,
            "6"),
    NOT_NOTIFIED(
            "The school had no written notice of it by then. Give notice first, and begin on the day"
                    + " that it names or later.",
            Law.SUPERVISION,
            "17"),
    SELF_EVALUATION_NOT_ASKED("The notice asked for no self-evaluation."),
    NOT_OF_GROUP("Somebody is named who is none of the group's inspectors. See the record."),
    NOT_ON_SITE(
            "Whoever judges a school was there. The group wasn't at the school yet, or who voted"
                    + " wasn't with it.",
            Law.SUPERVISION,
            "18"),
    DRAW_MALFORMED(
            "At least one is drawn, of as many or more; if nobody was left out, all were drawn."),
    PUBLIC_PICKED(
            "Those heard at a comprehensive inspection are found by chance, and picked by nobody.",
            Law.SHANGHAI,
            "17"),
    PUBLIC_NOT_DRAWN(
            "Nobody of these was drawn. At a comprehensive inspection it is drawn who is heard.",
            Law.SHANGHAI,
            "17"),
    PUBLIC_NOT_HEARD(
            "Pupils, parents and teachers are heard before an opinion is formed, and the"
                    + " neighbourhood as well at a comprehensive inspection.",
            Law.SUPERVISION,
            "19"),
    OPINION_DIFFERS("The opinion that is told isn't the one that was deliberated. Check the text."),
    DEFENCE_TOO_LATE(
            "The ten working days for a defence were over. It counts no longer.",
            Law.SHANGHAI,
            "21"),
    DEFENCE_GIVEN("The school gave its defence. It is weighed next."),
    NO_DEFENCE("There is no defence that isn't weighed yet."),
    DEFENCE_CHANGES_MISSING("Say what the defence changes, where some of it was adopted."),
    DEFENCE_RUNS(
            "The school's time for a defence runs still, or what it said isn't weighed. Wait, or"
                    + " weigh it first.",
            Law.SHANGHAI,
            "21"),
    VOTE_SHORT(
            "No vote that counts has two thirds of all members for the opinion. Deliberate and vote"
                    + " again.",
            Law.SHANGHAI,
            "21"),
    LETTER_DECIDED_BY_GROUP(
            "Whoever planned the inspection or was of its group doesn't decide on the letter."
                    + " Another must."),
    PROBLEMS_MALFORMED(
            "Problems are numbered from 1, and each has a last day, not before the letter's.",
            Law.SUPERVISION,
            "21"),
    UNKNOWN_PROBLEM("The letter has no problem of this number. See the record."),
    PROBLEM_SOLVED("It was verified that this problem was put right."),
    RECTIFICATION_WAITS("A report on this problem is waiting to be verified."),
    RECTIFICATION_NOT_REPORTED(
            "The school hasn't reported that it put this right, or what it reported was looked into."
                    + " Wait for its report.",
            Law.SUPERVISION,
            "22"),
    ROUND_TOO_SHORT("The last day of a further round isn't before the day on which it is named."),
    LETTER_NOT_SERVED(
            "The letter was not served on the school. Serve it first.", Law.SHANGHAI, "22"),
    INSPECTION_NOT_REPORTED(
            "The inspection was not reported to the government and the office above, and published."
                    + " Report it first.",
            Law.SUPERVISION,
            "23"),
    PROBLEMS_OPEN(
            "Something that was found isn't verified as put right. Verify it first.",
            Law.SUPERVISION,
            "22");

    private final Rule rule;

    InspectionRefusal(String message) {
        rule = Rule.of(message);
    }

    InspectionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case PUBLIC_PICKED, PUBLIC_NOT_DRAWN, PUBLIC_NOT_HEARD, VOTE_SHORT -> true;
            default -> false;
        };
    }

    private static final class Law {
        static final String SUPERVISION = "Education Supervision Regulations";
        static final String SHANGHAI = "Shanghai Regulations on Education Supervision";
    }
}
