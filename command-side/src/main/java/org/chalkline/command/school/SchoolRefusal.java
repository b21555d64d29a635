package org.chalkline.command.school;

import org.chalkline.command.Reason;

/** Why an act on a school can be refused. */
public enum SchoolRefusal implements Reason {
    ALREADY_REGISTERED(
            "Another record stands under this code. Codes are never reused: choose another, or correct"
                    + " the record."),
    BEFORE_SCHOOL_EXISTED(
            "The act would have effect before the school opened. Give a later effective date, or"
                    + " correct the opening date first."),
    SCHOOL_CLOSED(
            "The school has closed, was absorbed or was dissolved by the effective date. Only acts"
                    + " that had effect before its end can still be recorded."),
    ALREADY_ENDED("The school's end is on record already, and a school ends once."),
    REORGANISED_LATER(
            "A merger or division of this school with effect on or after that day is on record. Give"
                    + " a later effective date."),
    OPENED_IN_FUTURE("The opening date lies after today. Record it when it has come."),
    CLOSED_BEFORE_OPENED("The closing date lies before the opening date. Check both."),

    OWNERSHIP_UNSTATED(
            "It is not stated who runs the school. State it; for a school taken over from another"
                    + " register, correct its record first."),
    PRIVATE_SCHOOL_NEEDS_LICENCE(
            "A private school is established by granting it a licence, not by this act. Apply for"
                    + " the licence.",
            "Private Education Law",
            "18"),
    PUBLIC_KINDERGARTEN_NEEDS_LICENCE(
            "Since 1 June 2025 a public kindergarten too is established by granting it a licence, not"
                    + " by this act. Its organiser applies for the licence.",
            "Preschool Education Law",
            "30"),
    LICENSED_SCHOOL(
            "The name, address, organiser, kind and end of a school that is private, or was licensed,"
                    + " follow its licence. Apply for the change, or begin its termination; if its"
                    + " licence is not on record, take it over first.",
            "Private Education Law",
            "55"),
    OWNERSHIP_NEEDS_DECISION(
            "Who runs a school is not corrected without a decision that says it. Give the"
                    + " decision."),
    NO_SCHOOL_LICENSED("No licence of this code was issued, so there is no school to act upon."),

    SCHOOL_NEVER_WAS(
            "The founding of the school was set aside, so there never was one. Decide what becomes of"
                    + " what it had."),

    CAMPUS_EXISTS("The school has, or had, a campus of this code. Choose another code."),
    UNKNOWN_CAMPUS("The school has no campus of this code. Look the code up in the register."),
    CAMPUS_CLOSED("The campus was closed by another decision. A campus closes once."),
    CAMPUS_NOT_YET_OPEN("The campus would close before it opened. Give a later effective date."),

    KIND_UNCHANGED("The school is of this kind on that day already."),
    NAME_UNCHANGED("The school bears this name on that day already."),
    SITE_UNCHANGED("The school stands at this site on that day already."),
    CAPACITY_MISSING("No stage is named. Name each stage for which capacity is approved."),
    STAGE_NAMED_TWICE("A stage is named twice. Name each once."),
    TITLE_NAMED_TWICE("A title is named twice. Name each once."),
    CAPACITY_OUT_OF_RANGE("Capacity is a whole number from 0 to 100,000 in each stage."),
    STAGE_NOT_TAUGHT(
            "A school of this kind does not teach that stage. Leave the stage out, or correct the"
                    + " kind first."),
    POSTS_OUT_OF_RANGE("Posts are a whole number from 0 to 10,000."),
    POSTS_TAKEN(
            "More posts are filled, or kept for a recruitment or transfer, than would be approved."
                    + " Give a higher figure, or a later day."),
    TITLE_POSTS_TAKEN(
            "More posts of a title are filled, or kept for an appraisal, than would be approved."
                    + " Give higher figures, or a later day."),
    PRIVATE_SCHOOL_HAS_NO_POSTS(
            "A private school's council decides its own posts. The bureau approves none.",
            "Private Education Law",
            "22(5)"),

    RESETTLEMENT_PLAN_MISSING(
            "The school can't end without a plan for its pupils. Give a summary, and the SHA-256"
                    + " digest of the plan."),
    NOTHING_TO_MERGE("No school to be absorbed is named. Name at least one."),
    MERGED_WITH_ITSELF("A school can't be merged with itself."),
    SCHOOL_NAMED_TWICE("A school is named twice. Name each once."),
    PUBLIC_SCHOOL_STAYS_PUBLIC("A public school can't be merged into a private one."),
    MOVED_TWICE("The plan names somebody twice, or a school twice. Name each once."),
    MOVED_TO_ITSELF("The plan moves somebody to the school that is divided. Leave them out."),
    POSTS_NOT_PLANNED(
            "The school was divided, and no plan says how many established posts this one has now."
                    + " Approve them, with approvePosts."),
    TOO_FEW_SUCCESSORS(
            "A school that is dissolved is divided into at least two, and one that goes on forms at"
                    + " least one."),
    NO_SHARES_PLANNED("No asset is named. Name at least one, and the school that gets it."),
    SHARE_PLANNED_TWICE("An asset is named twice. It goes to one school."),
    PLANNED_FOR_OTHERS(
            "It is planned that assets go to a school that the division doesn't form. Change the"
                    + " plan, or form that school.",
            "State-Owned Assets Regulations",
            "22"),
    SUCCESSOR_EXISTS(
            "A school formed by the division bears a code that is in use. Choose a new code."),

    CORRECTION_MISMATCH(
            "The record does not say that on that date. Read it again, and name what it really"
                    + " says."),
    CORRECTION_CHANGES_NOTHING("The correction says what the record says already."),
    CORRECTION_VALUE_UNKNOWN("The field can't take this value. Give one that it takes."),
    OPENING_AFTER_END("The school would open on or after the day of its end. Check both dates."),
    FACTS_BEFORE_NEW_OPENING(
            "Acts on record have effect before the new opening date. The school was open then, or"
                    + " they are wrong too.");

    private final Rule rule;

    SchoolRefusal(String message) {
        rule = Rule.of(message);
    }

    SchoolRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
