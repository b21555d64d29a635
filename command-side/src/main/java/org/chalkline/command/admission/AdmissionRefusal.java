package org.chalkline.command.admission;

import org.chalkline.command.Reason;

/** Says why an act on an admission plan or on catchments can be refused. */
public enum AdmissionRefusal implements Reason {
    UNKNOWN_ADMISSION_PLAN("No admission plan has this code. Look the code up in the register."),
    ADMISSION_PLAN_EXISTS("Another plan stands under this code. Codes are never reused."),
    STEP_OUT_OF_TURN(
            "The plan isn't so far, or further already. It is drafted, approved, published, executed"
                    + " or adjusted, closed and reviewed, in this order."),
    YEAR_OUT_OF_RANGE("The year lies more than one year ahead of the act, or before 1949."),
    PLAN_WITHOUT_SCHOOLS("The plan has no school. Say how many each school takes in."),
    TOO_MANY_SCHOOLS("A plan has at most 500 schools. Make one for each stage."),
    SCHOOL_NOT_PLANNED("The plan doesn't name this school. Name it in the next one."),
    PLAN_SAYS_OTHERWISE(
            "The plan to be approved isn't the draft as it is on record. Draft it anew, or check the"
                    + " text."),
    PLAN_NOT_CONSULTED(
            "Nobody was asked for opinions on the draft. Give notice of it, or say why it went"
                    + " without.",
            "Interim Regulations on Major Administrative Decisions",
            "14"),
    WAYS_MISSING("No way is named by which pupils are chosen. Name each once."),
    EXAM_AS_CONDITION(
            "Nobody is examined, tested or interviewed before they begin this stage. Choose by where"
                    + " they live, by registration or by lot.",
            "Compulsory Education Law",
            "12"),
    OUT_OF_DISTRICT(
            "A school of compulsory education takes in pupils from the district alone.",
            "Private Education Law Implementing Regulations",
            "31"),
    CHANGED_AFTER_PUBLICATION(
            "A published plan or catchment isn't changed as a draft is. Adjust the plan by decision; draw"
                    + " catchments anew for the next year."),
    NOTHING_ADJUSTED("Nothing was adjusted since the last publication. See the record."),
    CATCHMENT_NOT_IN_FORCE(
            "A school takes in pupils by where they live, and no catchments of this stage and year"
                    + " are in force on that day. Publish them first.",
            "Shanghai Compulsory Education Measures",
            "13"),
    UNKNOWN_CATCHMENT("No catchments of this stage and year are on record. Draft them first."),
    CATCHMENT_EXISTS("Catchments of this stage and year are on record already."),
    UNKNOWN_ZONE("The version has no such zone. Draw it first."),
    ZONE_WITHOUT_SCHOOL("A zone belongs to at least one school, and names each once."),
    ADDRESS_MALFORMED(
            "An address is a road with a range of house numbers from 1 to 99,999 and their side, or a"
                    + " compound alone."),
    ADDRESS_IN_TWO_ZONES(
            "Some of these addresses lie in another zone of this version. An address lies in one zone"
                    + " of a stage."),
    NUMBERS_OVERLAP("Some of these numbers are in this zone already. Give each range once."),
    ADDRESS_NOT_ENTERED("These addresses aren't in this zone in this form. See the record."),
    CATCHMENT_EMPTY("A zone has no address yet. Publish what is complete."),
    IN_FORCE_OUTSIDE_YEAR(
            "The version comes into force on a day of its own year, not before it is published.");

    private final Rule rule;

    AdmissionRefusal(String message) {
        rule = Rule.of(message);
    }

    AdmissionRefusal(String message, String law, String article) {
        rule = new Rule(message, law, article);
    }

    @Override
    public Rule rule() {
        return rule;
    }
}
