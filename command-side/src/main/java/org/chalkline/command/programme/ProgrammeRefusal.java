package org.chalkline.command.programme;

import org.chalkline.command.Reason;

/** Says why an act on a programme of lifelong education can be refused. */
public enum ProgrammeRefusal implements Reason {
    UNKNOWN_PROGRAMME("No programme has this code. Look the code up in the register."),
    PROGRAMME_EXISTS("Another programme stands under this code. Codes are never reused."),
    PROGRAMME_STEP_OUT_OF_TURN(
            "The programme isn't so far, or further already. It is proposed, approved or filed,"
                    + " opened for enrolment, started and ended, in this order."),
    BEYOND_LICENCE(
            "The provider may not give programmes of this kind that day: its licence has ended, is"
                    + " another school's, or doesn't cover them. Name the licence in force that"
                    + " does, or another provider.",
            Law.LIFELONG,
            "26"),
    NO_RULE_OF_KIND(
            "No rule says of that day who may give programmes of this kind. Check the day, or have"
                    + " the rule added."),
    APPROVAL_NEEDED(
            "Programmes of this kind, and those with a foreign partner, are approved by decision."
                    + " Filing is not enough."),
    FILING_ENOUGH("Programmes of this kind are filed, and take no approval. File it."),
    PARTNER_UNAPPROVED(
            "The foreign partner's part isn't approved that day by the authority whose approval it"
                    + " takes. Name an approval that has effect."),
    PARTNER_COUNTRY_MALFORMED(
            "A country is given in the two letters of ISO 3166, such as DE. Correct it."),
    APPROVAL_DAYS_CONTRADICT("The partner's approval ends before it begins. Check both days."),
    TEACHER_UNQUALIFIED(
            "A full-time teacher of the programme doesn't hold, that day, the qualification of a"
                    + " teacher that it takes. Have somebody teach who does.",
            Law.LIFELONG,
            "20"),
    EXPERIENCE_UNPROVEN(
            "A part-time teacher has experience in the matter, or a professional qualification."
                    + " Give the digest of what proves it; of a full-time teacher give none.",
            Law.LIFELONG,
            "21"),
    TEACHER_ASSIGNED_ALREADY(
            "This person teaches in the programme already. Release them first, where something of"
                    + " it changes."),
    TEACHER_NOT_ASSIGNED("This person doesn't teach in the programme. Check the code."),
    TEACHER_MISSING("Nobody teaches in the programme that day. Assign a teacher first."),
    LEARNERS_OUT_OF_RANGE(
            "More learners than the programme can take, or fewer than none. Check the numbers."),
    HOURS_OUT_OF_RANGE("A programme has 1 to 10,000 hours. Check the number."),
    PLACES_FOR_SENIORS_ALONE(
            "Places are paid publicly in programmes for senior citizens alone. Check the programme."),
    PLACES_OVER_CAPACITY(
            "More places would be paid publicly than the programme has. Ask for fewer."),
    PLACES_WITHOUT_MONEY(
            "As many places are open as the line committed the money for, each at the price that was"
                    + " asked. Have what was asked set aside, and ask anew."),
    PLACES_ASKED_BEFORE(
            "Places were asked for under this number already. Ask anew under a number of its own."),
    PLACES_UNANSWERED("The line hasn't answered the last claim yet. Ask again in a moment."),
    PLACES_LINE_UNKNOWN(
            "No line of the budget stands under this number. Nothing is spent that isn't in the"
                    + " budget: name the line that pays.",
            Law.BUDGET,
            "13"),
    PLACES_LINE_OF_ANOTHER_YEAR(
            "The line is of another budget year than the day. Name one of that year.",
            Law.BUDGET,
            "18"),
    REMEDY_NOT_TOLD(
            "Who is refused or stopped is told how to contest it: where, and within which time."
                    + " Add the notice of remedies.",
            Law.RECONSIDERATION,
            "20"),
    DAYS_CONTRADICT("A programme ends on its first day or later. Check both days.");

    private final Rule rule;

    ProgrammeRefusal(String message) {
        rule = Rule.of(message);
    }

    ProgrammeRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }

    @Override
    public boolean mayBeFound() {
        return switch (this) {
            case BEYOND_LICENCE,
                    PARTNER_UNAPPROVED,
                    TEACHER_UNQUALIFIED,
                    EXPERIENCE_UNPROVEN,
                    TEACHER_MISSING,
                    REMEDY_NOT_TOLD ->
                    true;
            default -> false;
        };
    }

    private static final class Law {
        static final String LIFELONG = "Shanghai Lifelong Education Regulations";
        static final String BUDGET = "Budget Law";
        static final String RECONSIDERATION = "Administrative Reconsideration Law";
    }
}
