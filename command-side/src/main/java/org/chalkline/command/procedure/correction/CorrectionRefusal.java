package org.chalkline.command.procedure.correction;

import org.chalkline.command.Reason;

/** Why a value can't be put right so. */
enum CorrectionRefusal implements Reason {
    UNKNOWN_FACT(
            "No fact stands at this position. Give the position at which it was recorded; its"
                    + " history shows it."),
    RECKONED_NOT_RECORDED(
            "A period is reckoned from other facts. Correct the fact that began or ended it; what"
                    + " rests on that is flagged."),
    RECORD_OF_A_PERSON(
            "What is known of people is corrected with correctPerson. Until when it is kept, and"
                    + " what holds it, is changed by acts of their own, under provisions of their"
                    + " own.",
            "Personal Information Protection Law",
            "46"),
    SPEAKS_OF_OTHERS(
            "This fact tells how others stand, or what was wrong in them. Correct the value that"
                    + " it speaks of once more, or have the ruling set right by another ruling."),
    FACT_FALLEN(
            "The fact was set aside, and says nothing any more. If that was wrong, restore it"
                    + " first."),
    UNKNOWN_PATH(
            "There is no such value in this fact. Give its path as the fact's data shows it, such"
                    + " as /decision/decidedOn."),
    NOT_ONE_VALUE(
            "Several values stand at this path. Correct each by itself; if all of it is wrong,"
                    + " have the whole act set aside as recorded by mistake."),
    ID_NOT_CORRECTABLE(
            "It says whose fact it is, or whom or what it concerns. Have the act set aside as"
                    + " recorded by mistake, and record it where it belongs."),
    SEALED_NOT_CORRECTABLE(
            "It is sealed under a person's key. What is known of people is corrected in their own"
                    + " record; of what else was sealed, the act is set aside and recorded anew.",
            "Personal Information Protection Law",
            "46"),
    NOT_A_VALUE_OF_ITS_KIND(
            "The fact could not have been recorded so. Give the value in the form in which the"
                    + " fact's data shows others of its kind."),
    WAS_OTHERWISE(
            "The fact says something else there now. Look at it and at its corrections, and give"
                    + " what stands there as the value that was."),
    NOTHING_CORRECTED("What was and what is are the same. Give what is right."),
    CORRECTED_BACK(
            "This value was corrected before, away from what it is to be now. If the earlier"
                    + " correction was itself mistaken, say so with `back`, and show by what.",
            "Archives Law",
            "21"),
    NOT_CORRECTED_BEFORE("This value never said what it is to be now. Leave `back` out."),
    EVIDENCE_MISSING(
            "Nothing is corrected without a paper that shows what is right. Give its digest.",
            "Archives Law",
            "21"),
    RESTS_ON_CORRECTED_VALUE(
            "Look whether it would have been done so; if not, have it set aside, correct it, or"
                    + " decide anew.");

    private final Rule rule;

    CorrectionRefusal(String message) {
        rule = Rule.of(message);
    }

    CorrectionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
